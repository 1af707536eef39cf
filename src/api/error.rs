//! What can go wrong with a call, for people: refused with a named reason, no answer, or an answer that is not one.

use super::transport::Answer;
use crate::i18n::{FluentValue, t_if_any, t_with};
use contract::error::{ErrorBody, OAuthError};
use std::collections::BTreeMap;

/// A call that failed. `code` is the refusal's stable code, or one of our own: `NoConnection`, `NotTheGateway`,
/// `AnswerNotUnderstood`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiError {
    /// HTTP status; zero where there was no answer.
    pub status: u16,
    /// Stable code.
    pub code: String,
    /// English: what happened, why, what to do.
    pub message: String,
    /// What the localised text needs; names are the refusal's own.
    pub details: BTreeMap<String, String>,
    /// Finds the request in the gateway.
    pub request_id: Option<String>,
}

impl ApiError {
    /// The call got no answer.
    pub fn no_connection(reason: String) -> Self {
        Self::ours(0, "NoConnection", reason, None)
    }

    /// Something answered that is not the gateway: a static host's fallback page, a proxy.
    pub fn not_the_gateway(answer: &Answer) -> Self {
        let message = format!("HTTP {} with content type '{}'", answer.status, answer.content_type);
        Self::ours(answer.status, "NotTheGateway", message, answer.request_id.clone())
    }

    /// The gateway answered in a shape that this app does not know.
    pub fn not_understood(answer: &Answer, reason: String) -> Self {
        Self::ours(answer.status, "AnswerNotUnderstood", reason, answer.request_id.clone())
    }

    fn ours(status: u16, code: &str, message: String, request_id: Option<String>) -> Self {
        let details = BTreeMap::from([("reason".to_owned(), message.clone())]);
        Self { status, code: code.to_owned(), message, details, request_id }
    }

    /// A refusal that an answer tells of, and that has its words: the status is zero where no request was answered with it.
    pub fn of_refusal(status: u16, code: String, message: String, details: BTreeMap<String, String>) -> Self {
        Self { status, code, message, details, request_id: None }
    }

    /// Of an answer with a status of 400 or more.
    pub fn of_answer(answer: &Answer) -> Self {
        if !is_json(&answer.content_type) {
            return Self::not_the_gateway(answer);
        }
        if let Ok(ErrorBody { error }) = serde_json::from_str::<ErrorBody>(&answer.body) {
            return Self {
                status: answer.status,
                code: error.code,
                message: error.message,
                details: error.inner_error.details,
                request_id: Some(error.inner_error.request_id),
            };
        }
        match serde_json::from_str::<OAuthError>(&answer.body) {
            Ok(error) => {
                let mut ours = Self::ours(answer.status, &error.error, error.error_description, None);
                ours.request_id = answer.request_id.clone();
                ours
            }
            Err(error) => Self::not_understood(answer, error.to_string()),
        }
    }

    /// What happened, why and what to do, in the person's language; in English where the language has no text for the code.
    pub fn text(&self) -> String {
        let arguments: Vec<(&str, FluentValue<'_>)> =
            self.details.iter().map(|(name, value)| (name.as_str(), value.as_str().into())).collect();
        t_if_any(&format!("refusal-{}", self.code), &arguments).unwrap_or_else(|| {
            let arguments = [("code", self.code.as_str().into()), ("message", self.message.as_str().into())];
            t_with("refusal-other", &arguments)
        })
    }

    /// Whether there is nothing of the id that was asked for: no object has it, or it has not the form of one.
    pub fn is_of_nothing(&self) -> bool {
        matches!(self.code.as_str(), "ResourceNotFound" | "IdMalformed")
    }

    /// Whether what was read before is still worth showing: nothing was said about it.
    pub fn is_passing(&self) -> bool {
        self.status == 0 || self.status >= 500 || self.status == 429
    }
}

/// Whether a content type is JSON. A static host answers an unknown path with its page, as HTML and 200.
pub(super) fn is_json(content_type: &str) -> bool {
    let essence = content_type.split(';').next().unwrap_or_default().trim();
    essence.eq_ignore_ascii_case("application/json") || essence.ends_with("+json")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(status: u16, content_type: &str, body: &str) -> Answer {
        Answer { status, content_type: content_type.into(), request_id: None, body: body.into() }
    }

    #[test]
    fn a_refusal_keeps_its_code_and_details() {
        let body = r#"{"error":{"code":"NotGlobalAdministrator","message":"m","innerError":{"date":"2020-09-28T08:00:00Z",
            "request-id":"r","client-request-id":"r","details":{"user":"helpdesk@contoso.com"}}}}"#;
        let error = ApiError::of_answer(&answer(403, "application/json; charset=utf-8", body));
        assert_eq!((error.status, error.code.as_str()), (403, "NotGlobalAdministrator"));
        assert_eq!(error.details.get("user").map(String::as_str), Some("helpdesk@contoso.com"));
        assert_eq!(error.request_id.as_deref(), Some("r"));
    }

    #[test]
    fn a_fallback_page_is_not_an_answer() {
        assert_eq!(ApiError::of_answer(&answer(404, "text/html", "<html>")).code, "NotTheGateway");
    }

    #[test]
    fn every_code_of_a_limit_has_words_of_its_own() {
        let table = include_str!("../../crates/gateway/src/code.rs");
        let codes: Vec<&str> = table
            .lines()
            .filter_map(|line| line.trim().split_once(' ').map(|(code, _)| code))
            .filter(|code| code.contains("Too") && code.chars().all(|sign| sign.is_ascii_alphabetic()))
            .collect();
        assert!(codes.contains(&"SearchTooLong") && codes.contains(&"BodyTooDeep"), "{codes:?}");
        for code in codes.into_iter().chain(["BodyTooSlow", "StorageUnavailable", "GatewayStopped"]) {
            let body = format!(
                r#"{{"error":{{"code":"{code}","message":"has 5002 bytes","innerError":{{"date":"","request-id":"r",
                "client-request-id":"r","details":{{"max":"256","seconds":"5"}}}}}}}}"#
            );
            let words = ApiError::of_answer(&answer(400, "application/json", &body)).text();
            assert!(!words.contains("bytes"), "{code}: {words}");
        }
    }

    #[test]
    fn an_unknown_code_shows_the_english_message() {
        let error =
            ApiError::of_answer(&answer(400, "application/json", r#"{"error":"x","error_description":"Why."}"#));
        assert!(error.text().contains("Why."), "{}", error.text());
    }
}
