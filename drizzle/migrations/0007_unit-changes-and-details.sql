CREATE TABLE `tree_rebuilds` (
	`campaign_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`version` integer NOT NULL,
	`cursor_at` integer,
	`cursor_id` text,
	`done` integer DEFAULT 0 NOT NULL,
	`started_at` integer NOT NULL,
	`finished_at` integer,
	PRIMARY KEY(`campaign_id`, `unit_id`, `version`),
	FOREIGN KEY (`campaign_id`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `tree_rebuilds_open` ON `tree_rebuilds` (`finished_at`);--> statement-breakpoint
CREATE TABLE `unit_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer,
	`kind` text NOT NULL,
	`unit_id` text NOT NULL,
	`target_id` text,
	`name` text,
	`short_name` text,
	`effective_on` text NOT NULL,
	`reason` text NOT NULL,
	`actor` text NOT NULL,
	`decided_at` integer NOT NULL,
	`applied_at` integer,
	`cancelled_at` integer,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`target_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `unit_changes_version_unique` ON `unit_changes` (`version`);--> statement-breakpoint
CREATE INDEX `unit_changes_unit` ON `unit_changes` (`unit_id`,`decided_at`);--> statement-breakpoint
CREATE INDEX `unit_changes_target` ON `unit_changes` (`target_id`,`decided_at`);--> statement-breakpoint
CREATE INDEX `unit_changes_due` ON `unit_changes` (`applied_at`,`effective_on`);--> statement-breakpoint
CREATE TABLE `unit_history` (
	`unit_id` text NOT NULL,
	`until_version` integer NOT NULL,
	`until_on` text NOT NULL,
	`name` text NOT NULL,
	`short_name` text NOT NULL,
	`level` text NOT NULL,
	`parent_id` text,
	`dissolved_on` text,
	PRIMARY KEY(`unit_id`, `until_version`),
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`parent_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `unit_history_parent` ON `unit_history` (`parent_id`,`until_version`);--> statement-breakpoint
CREATE TABLE `employers` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`name` text NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `employers_unit` ON `employers` (`unit_id`);--> statement-breakpoint
CREATE TABLE `member_counts` (
	`unit_id` text NOT NULL,
	`as_of` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`members` integer NOT NULL,
	`source` text NOT NULL,
	`recorded_by` text NOT NULL,
	PRIMARY KEY(`unit_id`, `as_of`, `recorded_at`),
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `unit_contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`role` text NOT NULL,
	`name` text NOT NULL,
	`position` text NOT NULL,
	`phone` text,
	`email` text,
	`removed_at` integer,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `unit_contacts_unit` ON `unit_contacts` (`unit_id`);--> statement-breakpoint
CREATE TABLE `unit_sections` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`name` text NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `unit_sections_unit` ON `unit_sections` (`unit_id`);--> statement-breakpoint
CREATE TABLE `unit_settings` (
	`unit_id` text PRIMARY KEY NOT NULL,
	`document_number_style` text NOT NULL,
	`place` text NOT NULL,
	`signature_lines` text NOT NULL,
	`signatory_name` text NOT NULL,
	`recipients` text NOT NULL,
	`legal_bases` text NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `campaigns` ADD `tree_version` integer;--> statement-breakpoint
ALTER TABLE `initiatives` ADD `tree_version` integer DEFAULT 0 NOT NULL;