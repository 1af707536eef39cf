//! An answer's content: refused with a reason, or the JSON that was asked for.

use super::error::{ApiError, is_json};
use super::transport::Answer;
use serde::de::DeserializeOwned;

/// The answer, unless its status says that the call was refused.
pub(super) fn accepted(answer: Answer) -> Result<Answer, ApiError> {
    if answer.status >= 400 { Err(ApiError::of_answer(&answer)) } else { Ok(answer) }
}

/// Reads an answer's body. One without a body is `null`, which is `()`.
pub(super) fn read<T: DeserializeOwned>(answer: &Answer) -> Result<T, ApiError> {
    let body = if answer.body.is_empty() {
        "null"
    } else if is_json(&answer.content_type) {
        &answer.body
    } else {
        return Err(ApiError::not_the_gateway(answer));
    };
    serde_json::from_str(body).map_err(|error| ApiError::not_understood(answer, error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_read_from_a_page() {
        let page = Answer { status: 200, content_type: "text/html".into(), request_id: None, body: "<html>".into() };
        assert_eq!(read::<()>(&page).expect_err("a page").code, "NotTheGateway");
        let empty = Answer { status: 204, ..Answer::default() };
        read::<()>(&empty).expect("an empty answer");
    }
}
