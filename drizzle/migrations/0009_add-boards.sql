CREATE TABLE `board_campaigns` (
	`campaign_id` text PRIMARY KEY NOT NULL,
	`stage` text NOT NULL,
	`cursor_at` integer,
	`cursor_id` text,
	`counts_day` text NOT NULL,
	`target_millionths` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `board_queue` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`campaign_id` text,
	`unit_id` text NOT NULL,
	`initiative_id` text
);
--> statement-breakpoint
CREATE TABLE `daily_counts` (
	`campaign_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`day` text NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`campaign_id`, `unit_id`, `day`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `initiative_rows` (
	`row` integer PRIMARY KEY NOT NULL,
	`initiative_id` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `initiative_rows_initiative_id_unique` ON `initiative_rows` (`initiative_id`);--> statement-breakpoint
CREATE TABLE `participants` (
	`campaign_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`initiative_id` text NOT NULL,
	`place` integer NOT NULL,
	`name_key` text NOT NULL,
	`birth_year` integer,
	`is_member` integer NOT NULL,
	`is_accepted` integer NOT NULL,
	`received_on` text NOT NULL,
	PRIMARY KEY(`campaign_id`, `unit_id`, `initiative_id`, `place`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `unit_facts` (
	`campaign_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`initiatives` integer NOT NULL,
	`accepted` integer NOT NULL,
	`members` integer NOT NULL,
	`participants` integer NOT NULL,
	`participants_accepted` integer NOT NULL,
	`rated` integer NOT NULL,
	`rated_accepted` integer NOT NULL,
	`grassroots` integer NOT NULL,
	`with_figures` integer NOT NULL,
	`started` integer NOT NULL,
	`reached` integer NOT NULL,
	`reached_accepted` integer NOT NULL,
	`missing` integer NOT NULL,
	`plan_done` integer NOT NULL,
	`signing_done` integer NOT NULL,
	`last_activity_at` integer,
	`members_as_of` text,
	PRIMARY KEY(`campaign_id`, `unit_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `unit_progress` (
	`campaign_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`initiatives` integer NOT NULL,
	`accepted` integer NOT NULL,
	`members` integer NOT NULL,
	`participants` integer NOT NULL,
	`participants_accepted` integer NOT NULL,
	`rated` integer NOT NULL,
	`rated_accepted` integer NOT NULL,
	`grassroots` integer NOT NULL,
	`with_figures` integer NOT NULL,
	`started` integer NOT NULL,
	`reached` integer NOT NULL,
	`reached_accepted` integer NOT NULL,
	`missing` integer NOT NULL,
	`plan_done` integer NOT NULL,
	`signing_done` integer NOT NULL,
	`last_activity_at` integer,
	PRIMARY KEY(`campaign_id`, `unit_id`)
) WITHOUT ROWID;
--> statement-breakpoint
-- Folded words of titles, and beside them what a list is narrowed by: units above, campaign, status. Only the index, no second copy of the texts.
CREATE VIRTUAL TABLE `initiative_search` USING fts5(`title`, `marks`, content = '', contentless_delete = 1, detail = 'column');
