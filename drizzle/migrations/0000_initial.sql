CREATE TABLE `campaigns` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`slug_key` text NOT NULL,
	`name` text NOT NULL,
	`unit_programme_name` text NOT NULL,
	`owner_unit_id` text NOT NULL,
	`introduction` text NOT NULL,
	`target` integer NOT NULL,
	`effect_from` text NOT NULL,
	`effect_to` text NOT NULL,
	`before_opening` text NOT NULL,
	`spread_seconds` integer NOT NULL,
	`participation_target_percent` real NOT NULL,
	`form_version` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`owner_unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `campaigns_slug_unique` ON `campaigns` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `campaigns_slug_key_unique` ON `campaigns` (`slug_key`);--> statement-breakpoint
CREATE TABLE `intake_windows` (
	`campaign_id` text NOT NULL,
	`version` integer NOT NULL,
	`phase_no` integer NOT NULL,
	`opens_at` integer NOT NULL,
	`closes_at` integer NOT NULL,
	`grace_minutes` integer NOT NULL,
	`actor` text NOT NULL,
	`reason` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`campaign_id`, `version`),
	FOREIGN KEY (`campaign_id`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `intake_windows_phase` ON `intake_windows` (`campaign_id`,`phase_no`);--> statement-breakpoint
CREATE TABLE `events` (
	`id` text NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`verb` text NOT NULL,
	`subject_id` text NOT NULL,
	`detail` text NOT NULL,
	`request_id` text NOT NULL,
	PRIMARY KEY(`subject_id`, `at`, `id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `counters` (
	`unit_id` text NOT NULL,
	`campaign_id` text NOT NULL,
	`status` text NOT NULL,
	`sector` text NOT NULL,
	`occupation_group` text NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`unit_id`, `campaign_id`, `status`, `sector`, `occupation_group`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `initiative_ancestors` (
	`ancestor_id` text NOT NULL,
	`received_at` integer NOT NULL,
	`initiative_id` text NOT NULL,
	PRIMARY KEY(`ancestor_id`, `received_at`, `initiative_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `initiative_bodies` (
	`initiative_id` text NOT NULL,
	`revision` integer NOT NULL,
	`content` text NOT NULL,
	`content_hash` text NOT NULL,
	`received_at` integer NOT NULL,
	PRIMARY KEY(`initiative_id`, `revision`),
	FOREIGN KEY (`initiative_id`) REFERENCES `initiatives`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `initiatives` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`unlisted_unit` text,
	`status` text NOT NULL,
	`sector` text NOT NULL,
	`occupation_group` text NOT NULL,
	`title` text NOT NULL,
	`confidential` integer NOT NULL,
	`author_name` text NOT NULL,
	`phone` text NOT NULL,
	`reference` text NOT NULL,
	`revision` integer NOT NULL,
	`received_at` integer NOT NULL,
	`counts_from` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `initiatives_reference_unique` ON `initiatives` (`reference`);--> statement-breakpoint
CREATE TABLE `receipts` (
	`initiative_id` text NOT NULL,
	`revision` integer NOT NULL,
	`reference` text NOT NULL,
	`received_at` integer NOT NULL,
	`counts_from` integer NOT NULL,
	`content_hash` text NOT NULL,
	`campaign_name` text NOT NULL,
	`unit_names` text NOT NULL,
	PRIMARY KEY(`initiative_id`, `revision`),
	FOREIGN KEY (`initiative_id`) REFERENCES `initiatives`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `posters` (
	`code` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`serial` integer NOT NULL,
	`issued_at` integer NOT NULL,
	`revoked_at` integer,
	`revoke_reason` text,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `posters_unit` ON `posters` (`unit_id`);--> statement-breakpoint
CREATE TABLE `units` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`short_name` text NOT NULL,
	`level` text NOT NULL,
	`kind` text NOT NULL,
	`parent_id` text,
	`search_key` text NOT NULL,
	`opened_on` text,
	`dissolved_on` text,
	`successor_id` text,
	FOREIGN KEY (`parent_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`successor_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `units_code_unique` ON `units` (`code`);--> statement-breakpoint
CREATE INDEX `units_parent` ON `units` (`parent_id`);--> statement-breakpoint
CREATE INDEX `units_level` ON `units` (`level`);