-- Of the words of a text those that it has more than once; null when it has none twice.
CREATE FUNCTION "repeated_words"("words" tsvector) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT array_to_tsvector(array_agg(lexeme)) FROM unnest(words) WHERE cardinality(positions) > 1
$$;

-- One quote of eight says a word twice. For a search for that word these come before all others, which are then equally good.
CREATE INDEX "quote_repeated_words_idx" ON "quote" USING GIN ("repeated_words"("search"));
