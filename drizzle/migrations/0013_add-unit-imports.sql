CREATE TABLE `unit_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`file_name` text NOT NULL,
	`fault` text,
	`checked_at` integer,
	`counts` text,
	`verdict_hash` text,
	`confirmed_by` text,
	`confirmed_at` integer,
	`effective_on` text,
	`reason` text,
	`request_id` text,
	`stale_at` integer,
	`applied_at` integer,
	`failed_at` integer,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `unit_imports_unit` ON `unit_imports` (`unit_id`,`asked_at`);