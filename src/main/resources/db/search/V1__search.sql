-- What can be found in papers. All of it can be made again from the originals.

-- A paper's pages have consecutive numbers in page_letters, so that one paper is one range.
CREATE TABLE indexed_paper (
  content TEXT PRIMARY KEY, -- SHA-256 of the original
  first INTEGER NOT NULL UNIQUE, -- the rowid of its first page
  pages INTEGER NOT NULL CHECK (pages > 0)
) STRICT, WITHOUT ROWID;

-- The pages whose words are in page_letters.
CREATE TABLE indexed_page (
  number INTEGER PRIMARY KEY -- the rowid in page_letters
) STRICT;

-- Each letter of a page with the one after it, as words: a phrase of them is a stretch of text, however it is cut.
-- The tokenizer splits at spaces alone, for what is not ASCII; there is nothing else between the words.
CREATE VIRTUAL TABLE page_letters USING fts5 (
  pairs, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1', detail = 'full'
);
