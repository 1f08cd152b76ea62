CREATE TABLE `campaign_settings` (
	`campaign_id` text NOT NULL,
	`version` integer NOT NULL,
	`content` text NOT NULL,
	`form_version` integer NOT NULL,
	`actor` text NOT NULL,
	`reason` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`campaign_id`, `version`),
	FOREIGN KEY (`campaign_id`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `campaigns` ADD `form` text;
--> statement-breakpoint
INSERT INTO `campaign_settings` (`campaign_id`, `version`, `content`, `form_version`, `actor`, `reason`, `created_at`)
SELECT `id`, 1, json_object(
  'name', `name`, 'unitProgrammeName', `unit_programme_name`, 'introduction', `introduction`, 'target', `target`,
  'effectPeriod', json_object('from', `effect_from`, 'to', `effect_to`),
  'participationTargetPercent', `participation_target_percent`, 'spreadSeconds', `spread_seconds`
), `form_version`, 'system', 'as it was', `created_at` FROM `campaigns`;
