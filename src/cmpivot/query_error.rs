//! A query that the language refuses: where, why, what would fit there, and what was probably meant.

use super::editing::replaced;
use super::pivot::Pivot;
use crate::api::ApiError;
use crate::i18n::{t, t_if_any, t_with};
use crate::ui::{Glyph, Icon};
use leptos::prelude::*;

/// Code of the gateway's refusal.
const CODE: &str = "CmpivotQueryInvalid";
/// Words that are named of those that would fit.
const EXPECTED_MAX: usize = 12;

/// The refusal as the page uses it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QueryError {
    /// The language's own code.
    pub(super) code: String,
    /// The language's own sentence, in English.
    pub(super) message: String,
    /// From 1.
    pub(super) line: u32,
    /// From 1.
    pub(super) column: u32,
    /// The piece that is meant, in UTF-16 code units.
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) expected: Vec<String>,
    pub(super) suggestion: Option<String>,
}

impl QueryError {
    /// Of a refusal; nothing where it is another one.
    pub(super) fn of(error: &ApiError) -> Option<Self> {
        let detail = |name: &str| error.details.get(name).cloned().unwrap_or_default();
        let number = |name: &str| detail(name).parse().unwrap_or_default();
        let expected = detail("expected");
        (error.code == CODE).then(|| Self {
            code: detail("queryCode"),
            message: detail("queryMessage"),
            line: number("line") as u32,
            column: number("column") as u32,
            from: number("from"),
            to: number("to"),
            expected: expected.lines().take(EXPECTED_MAX).map(str::to_owned).collect(),
            suggestion: error.details.get("suggestion").cloned(),
        })
    }
}

/// The refusal of `query`.
#[component]
pub fn QueryErrorView(
    /// The query and its run.
    pivot: Pivot,
    /// The query that was refused.
    query: String,
    /// Why.
    error: QueryError,
) -> impl IntoView {
    let QueryError { code, message, line, column, from, to, expected, suggestion } = error;
    let (line, column) = (f64::from(line), f64::from(column));
    let title = {
        let code = code.clone();
        move || t_if_any(&format!("cmpivot-error-{code}"), &[]).unwrap_or_else(|| t("cmpivot-error-other"))
    };
    let place = move || t_with("cmpivot-error-place", &[("line", line.into()), ("column", column.into())]);
    let expected = (!expected.is_empty()).then(|| expected.join(", "));
    let query = StoredValue::new(query);
    // The text may have changed since: then there is no such place in it any more.
    let is_current = Memo::new(move |_| pivot.query.with(|now| query.with_value(|query| now == query)));
    let meant = suggestion.map(|suggestion| {
        let word = suggestion.clone();
        let take = move |_| pivot.write(query.with_value(|query| replaced(query, from, to, &suggestion)));
        view! {
            <Show when=move || is_current.get()>
                <button type="button" class="button button-primary" on:click=take.clone()>
                    {
                        let word = word.clone();
                        move || t_with("cmpivot-error-use", &[("word", word.as_str().into())])
                    }
                </button>
            </Show>
        }
    });
    view! {
        <div class="error-state" data-keeps-focus="">
            <Glyph icon=Icon::Error />
            <div class="cmpivot-error">
                <div role="alert">
                    <p class="error-state-text">{title}</p>
                    <p>
                        {place} " " <span lang="en">{message}</span>
                    </p>
                    {expected
                        .map(|words| {
                            view! {
                                <p>{move || t_with("cmpivot-error-expected", &[("words", words.as_str().into())])}</p>
                            }
                        })}
                    <p class="error-state-details">{code}</p>
                </div>
                <div class="cmpivot-error-buttons">
                    {meant}
                    <Show when=move || is_current.get()>
                        <button type="button" class="button" on:click=move |_| pivot.select(from, to.max(from))>
                            {move || t("cmpivot-error-show")}
                        </button>
                    </Show>
                </div>
            </div>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_details_of_a_refusal_are_read() {
        let details = [
            ("queryCode", "ColumnUnknown"),
            ("queryMessage", "No such column."),
            ("line", "2"),
            ("column", "25"),
            ("from", "41"),
            ("to", "48"),
            ("expected", "Caption\nVersion"),
            ("suggestion", "Caption"),
        ];
        let details = details.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
        let error = ApiError { code: CODE.into(), status: 400, details, ..ApiError::no_connection(String::new()) };
        let expected = QueryError {
            code: "ColumnUnknown".into(),
            message: "No such column.".into(),
            line: 2,
            column: 25,
            from: 41,
            to: 48,
            expected: vec!["Caption".into(), "Version".into()],
            suggestion: Some("Caption".into()),
        };
        assert_eq!(QueryError::of(&error), Some(expected));
        assert_eq!(QueryError::of(&ApiError { code: "CmpivotTimedOut".into(), ..error }), None);
    }

    #[test]
    fn every_code_of_the_language_has_a_sentence() {
        let source = include_str!("../../crates/cmpivot/src/error.rs");
        let codes = source.split("pub enum Code {").nth(1).and_then(|rest| rest.split('}').next()).expect("the codes");
        let codes: Vec<&str> = codes.lines().map(str::trim).filter_map(|line| line.strip_suffix(',')).collect();
        assert!(codes.len() > 20 && codes.contains(&"ColumnUnknown"), "{codes:?}");
        for code in codes {
            assert!(t_if_any(&format!("cmpivot-error-{code}"), &[]).is_some(), "{code}");
        }
    }
}
