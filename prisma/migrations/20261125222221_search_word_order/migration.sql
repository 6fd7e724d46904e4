-- Words in the order of their bytes, whatever the locale of the server: the beginning of a word is then a range of the primary
-- key, and what a visitor is still typing is looked up in it without reading every word.
ALTER TABLE search_word ALTER COLUMN word TYPE text COLLATE "C";
