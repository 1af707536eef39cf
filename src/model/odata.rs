//! Texts in the query options of Graph (OData 4.01, part 2 "URL Conventions").

/// A string literal: a quote inside is doubled.
pub(crate) fn literal(value: &str) -> String {
    format!("'{}'", value.replace('\'', "''"))
}

/// A `$search` phrase: Graph wants it in double quotes, with a backslash before those inside.
pub(crate) fn search_phrase(search: &str) -> String {
    format!("\"{}\"", search.replace('\\', "\\\\").replace('"', "\\\""))
}
