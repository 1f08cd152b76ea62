CREATE TABLE `programme_records` (
	`campaign_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`kind` text NOT NULL,
	`number` text NOT NULL,
	`dated_on` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	PRIMARY KEY(`campaign_id`, `unit_id`, `kind`),
	FOREIGN KEY (`campaign_id`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
