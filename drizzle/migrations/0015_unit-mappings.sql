CREATE TABLE `unit_mappings` (
	`id` text PRIMARY KEY NOT NULL,
	`parent_id` text NOT NULL,
	`name_key` text NOT NULL,
	`decided_at` integer NOT NULL,
	`unit_id` text NOT NULL,
	`name` text NOT NULL,
	`decided_by` text NOT NULL,
	`ended_at` integer,
	`end_reason` text,
	`settled_at` integer,
	FOREIGN KEY (`parent_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `unit_mappings_holding` ON `unit_mappings` (`parent_id`,`name_key`) WHERE "unit_mappings"."ended_at" IS NULL;--> statement-breakpoint
CREATE INDEX `unit_mappings_unit` ON `unit_mappings` (`unit_id`);--> statement-breakpoint
CREATE INDEX `unit_mappings_open` ON `unit_mappings` (`settled_at`,`parent_id`,`name_key`);--> statement-breakpoint
ALTER TABLE `initiatives` ADD `mapped_from` text REFERENCES units(id);--> statement-breakpoint
CREATE INDEX `initiatives_waiting` ON `initiatives` (`unit_id`,`unlisted_unit`,`status`) WHERE "initiatives"."unlisted_unit" IS NOT NULL AND "initiatives"."mapped_from" IS NULL;--> statement-breakpoint
CREATE INDEX `initiatives_mapped` ON `initiatives` (`mapped_from`,`unlisted_unit`) WHERE "initiatives"."mapped_from" IS NOT NULL;