CREATE TABLE `poster_files` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`format` text NOT NULL,
	`origin` text NOT NULL,
	`codes` text NOT NULL,
	`finished_at` integer,
	`failed_at` integer,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `poster_files_unit` ON `poster_files` (`unit_id`,`asked_at`);--> statement-breakpoint
CREATE TABLE `poster_scans` (
	`code` text NOT NULL,
	`day` text NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`code`, `day`),
	FOREIGN KEY (`code`) REFERENCES `posters`(`code`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
DROP INDEX `posters_unit`;--> statement-breakpoint
ALTER TABLE `posters` ADD `command_id` text;--> statement-breakpoint
CREATE UNIQUE INDEX `posters_command_id_unique` ON `posters` (`command_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `posters_unit_serial` ON `posters` (`unit_id`,`serial`);