//! Many calls in one request: Microsoft Graph's `$batch`, for an action on many devices.

use crate::api::transport::Answer;
use crate::api::{ApiError, post};
use crate::model::action_status::Action;
use contract::batch::{BatchBody, BatchHeaders, BatchRequest, BatchResponses};
use contract::routes;

/// Asks for `action` on every device of `ids`, at most `contract::limits::BATCH_REQUESTS_MAX`, in one request. The answers are in the order
/// of the ids.
///
/// # Errors
/// The request as a whole was refused, unreachable or not understood.
pub async fn trigger(ids: &[String], action: Action) -> Result<Vec<Result<(), ApiError>>, ApiError> {
    let requests = ids.iter().enumerate().map(|(number, id)| one(number, id, action)).collect();
    let answer: BatchResponses = post(&routes::batch(), &BatchBody { requests }).await?;
    Ok((0..ids.len()).map(|number| outcome(&answer, number)).collect())
}

fn one(number: usize, id: &str, action: Action) -> BatchRequest {
    BatchRequest {
        id: number.to_string(),
        method: "POST".to_owned(),
        // Addresses in a batch are relative to the version of Graph that it is sent to.
        url: routes::trigger_action(id).trim_start_matches(routes::GRAPH_BETA).to_owned(),
        headers: BatchHeaders { content_type: "application/json".to_owned() },
        body: action.request(),
    }
}

/// The answers may come in any order; each names the request that it belongs to.
fn outcome(answer: &BatchResponses, number: usize) -> Result<(), ApiError> {
    let of_answer = |status: u16, body: String| {
        let content_type = "application/json".to_owned();
        ApiError::of_answer(&Answer { status, content_type, request_id: None, body })
    };
    let id = number.to_string();
    match answer.responses.iter().find(|response| response.id == id) {
        Some(response) if response.status < 400 => Ok(()),
        Some(response) => Err(of_answer(response.status, response.body.to_string())),
        None => Err(of_answer(0, "null".to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_of_a_batch_is_relative_to_the_version() {
        let request = one(3, "5e6c", Action::SyncUserPolicy);
        assert_eq!(request.url, "/deviceManagement/managedDevices/5e6c/triggerConfigurationManagerAction");
        assert_eq!((request.id.as_str(), request.method.as_str()), ("3", "POST"));
        assert_eq!(request.body.configuration_manager_action.action, "refreshUserPolicy");
        assert!(
            serde_json::to_string(&request).expect("JSON").contains(r#""headers":{"Content-Type":"application/json"}"#)
        );
    }

    #[test]
    fn answers_are_told_apart_by_their_ids() {
        let answer: BatchResponses = serde_json::from_str(
            r#"{"responses":[
                {"id":"1","status":403,"headers":{},"body":{"error":{"code":"PermissionMissing","message":"m","innerError":{
                    "date":"2020-09-28T08:00:00Z","request-id":"r","client-request-id":"r"}}}},
                {"id":"0","status":204,"headers":{}}]}"#,
        )
        .expect("an answer");
        assert_eq!(outcome(&answer, 0), Ok(()));
        assert_eq!(outcome(&answer, 1).expect_err("refused").code, "PermissionMissing");
        assert_eq!(outcome(&answer, 2).expect_err("missing").code, "AnswerNotUnderstood");
    }
}
