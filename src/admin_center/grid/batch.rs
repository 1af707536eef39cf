//! Many calls in one request: Microsoft Graph's `$batch`, for an action on many devices.

use crate::admin_center::device::action_bar::request;
use crate::admin_center::device::action_status::Action;
use crate::api::transport::Answer;
use crate::api::{ApiError, post};
use contract::routes;
use serde_json::{Value, json};

/// Asks for `action` on every device of `ids`, at most `contract::limits::BATCH_REQUESTS_MAX`, in one request. The answers are in the order
/// of the ids.
///
/// # Errors
/// The request as a whole was refused, unreachable or not understood.
pub async fn trigger(ids: &[String], action: Action) -> Result<Vec<Result<(), ApiError>>, ApiError> {
    let requests: Vec<Value> = ids.iter().enumerate().map(|(number, id)| one(number, id, action)).collect();
    let answer: Value = post(&routes::batch(), &json!({ "requests": requests })).await?;
    Ok((0..ids.len()).map(|number| outcome(&answer, number)).collect())
}

fn one(number: usize, id: &str, action: Action) -> Value {
    json!({
        "id": number.to_string(),
        "method": "POST",
        // Addresses in a batch are relative to the version of Graph that it is sent to.
        "url": routes::trigger_action(id).trim_start_matches(routes::GRAPH_BETA),
        "headers": { "Content-Type": "application/json" },
        "body": request(action),
    })
}

/// The answers may come in any order; each names the request that it belongs to.
fn outcome(answer: &Value, number: usize) -> Result<(), ApiError> {
    let of_answer = |status: u16, body: &Value| {
        let content_type = "application/json".to_owned();
        ApiError::of_answer(&Answer { status, content_type, request_id: None, body: body.to_string() })
    };
    let id = number.to_string();
    let responses = answer["responses"].as_array().map_or(&[][..], Vec::as_slice);
    match responses.iter().find(|response| response["id"] == id.as_str()) {
        Some(response) => match response["status"].as_u64().and_then(|status| u16::try_from(status).ok()) {
            Some(status) if status < 400 => Ok(()),
            status => Err(of_answer(status.unwrap_or_default(), &response["body"])),
        },
        None => Err(of_answer(0, &Value::Null)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_of_a_batch_is_relative_to_the_version() {
        let request = one(3, "5e6c", Action::SyncUserPolicy);
        assert_eq!(request["url"], "/deviceManagement/managedDevices/5e6c/triggerConfigurationManagerAction");
        assert_eq!((&request["id"], &request["method"]), (&json!("3"), &json!("POST")));
        assert_eq!(request["body"]["configurationManagerAction"]["action"], "refreshUserPolicy");
    }

    #[test]
    fn answers_are_told_apart_by_their_ids() {
        let refusal = json!({ "error": { "code": "PermissionMissing", "message": "m", "innerError": {
            "date": "2020-09-28T08:00:00Z", "request-id": "r", "client-request-id": "r" } } });
        let answer = json!({ "responses": [
            { "id": "1", "status": 403, "headers": {}, "body": refusal },
            { "id": "0", "status": 204, "headers": {} },
        ] });
        assert_eq!(outcome(&answer, 0), Ok(()));
        assert_eq!(outcome(&answer, 1).expect_err("refused").code, "PermissionMissing");
        assert_eq!(outcome(&answer, 2).expect_err("missing").code, "AnswerNotUnderstood");
    }
}
