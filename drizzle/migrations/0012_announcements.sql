CREATE TABLE `acknowledgements` (
	`announcement_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`parent_id` text,
	`account_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`announcement_id`, `unit_id`),
	FOREIGN KEY (`announcement_id`) REFERENCES `announcements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `acknowledgements_below` ON `acknowledgements` (`announcement_id`,`parent_id`);--> statement-breakpoint
CREATE INDEX `acknowledgements_unit` ON `acknowledgements` (`unit_id`);--> statement-breakpoint
CREATE TABLE `announcement_attachments` (
	`announcement_id` text NOT NULL,
	`attachment_id` text NOT NULL,
	PRIMARY KEY(`announcement_id`, `attachment_id`),
	FOREIGN KEY (`announcement_id`) REFERENCES `announcements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attachment_id`) REFERENCES `attachments`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `announcement_units` (
	`unit_id` text NOT NULL,
	`sent_at` integer NOT NULL,
	`announcement_id` text NOT NULL,
	`facts` text NOT NULL,
	PRIMARY KEY(`unit_id`, `sent_at`, `announcement_id`),
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`announcement_id`) REFERENCES `announcements`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `announcement_units_of` ON `announcement_units` (`announcement_id`,`unit_id`);--> statement-breakpoint
CREATE TABLE `announcements` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`unit_id` text NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`audience` text,
	`acknowledge_by` text,
	`corrects_id` text,
	`correction_reason` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`sent_by` text,
	`sent_at` integer,
	`withdrawn_by` text,
	`withdrawn_at` integer,
	`withdraw_reason` text,
	`marks` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `announcements_sent` ON `announcements` (`unit_id`,`sent_at`,`id`);--> statement-breakpoint
CREATE INDEX `announcements_corrects` ON `announcements` (`corrects_id`,`sent_at`);--> statement-breakpoint
DROP INDEX `units_parent`;--> statement-breakpoint
CREATE INDEX `units_parent` ON `units` (`parent_id`,`level`,`dissolved_on`);
--> statement-breakpoint
CREATE TRIGGER `acknowledgements_follow_tree` AFTER UPDATE OF `parent_id`, `dissolved_on` ON `units` BEGIN
	UPDATE `acknowledgements` SET `parent_id` = CASE WHEN new.`dissolved_on` IS NULL THEN new.`parent_id` END WHERE `unit_id` = new.`id`;
END;
