ALTER TABLE `intake_windows` ADD `before_opening` text DEFAULT 'keep-on-phone' NOT NULL;--> statement-breakpoint
UPDATE `intake_windows` SET `before_opening` = (SELECT `before_opening` FROM `campaigns` WHERE `campaigns`.`id` = `campaign_id`);--> statement-breakpoint
ALTER TABLE `campaigns` DROP COLUMN `before_opening`;
