CREATE TABLE `drops` (
	`id` text PRIMARY KEY NOT NULL,
	`shelf` text,
	`box` text NOT NULL,
	`wrong_codes` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `drops_expiry` ON `drops` (`expires_at`);--> statement-breakpoint
CREATE INDEX `drops_shelf` ON `drops` (`shelf`);