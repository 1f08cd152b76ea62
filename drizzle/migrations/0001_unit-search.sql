-- Folded words of every unit, found by prefix; `level` is a column so that a level can be part of the same query.
CREATE VIRTUAL TABLE `unit_search` USING fts5(`unit_id` UNINDEXED, `search_key`, `level`, prefix = '1 2 3');
--> statement-breakpoint
CREATE TRIGGER `unit_search_insert` AFTER INSERT ON `units` BEGIN
	INSERT INTO `unit_search` (`unit_id`, `search_key`, `level`) VALUES (new.`id`, new.`search_key`, new.`level`);
END;
--> statement-breakpoint
CREATE TRIGGER `unit_search_update` AFTER UPDATE OF `search_key`, `level` ON `units` BEGIN
	UPDATE `unit_search` SET `search_key` = new.`search_key`, `level` = new.`level` WHERE `unit_id` = old.`id`;
END;
