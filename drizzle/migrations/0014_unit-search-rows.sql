-- Where a unit stands in the full-text table: its columns know no index, so that a new name had to read the words of all units.
CREATE TABLE `unit_search_rows` (
	`row` integer PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `unit_search_rows_unit` ON `unit_search_rows` (`unit_id`);
--> statement-breakpoint
INSERT INTO `unit_search_rows` (`row`, `unit_id`) SELECT `rowid`, `unit_id` FROM `unit_search`;
--> statement-breakpoint
DROP TRIGGER `unit_search_insert`;
--> statement-breakpoint
DROP TRIGGER `unit_search_update`;
--> statement-breakpoint
CREATE TRIGGER `unit_search_insert` AFTER INSERT ON `units` BEGIN
	INSERT INTO `unit_search_rows` (`unit_id`) VALUES (new.`id`);
	INSERT INTO `unit_search` (`rowid`, `unit_id`, `search_key`, `level`)
		SELECT `row`, new.`id`, new.`search_key`, new.`level` FROM `unit_search_rows` WHERE `unit_id` = new.`id`;
END;
--> statement-breakpoint
CREATE TRIGGER `unit_search_update` AFTER UPDATE OF `search_key`, `level` ON `units` BEGIN
	UPDATE `unit_search` SET `search_key` = new.`search_key`, `level` = new.`level`
		WHERE `rowid` = (SELECT `row` FROM `unit_search_rows` WHERE `unit_id` = old.`id`);
END;
