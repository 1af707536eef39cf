//! The service document: what this Graph has.

use crate::answer::{Answer, GRAPH_JSON};
use crate::call::Call;
use crate::json;
use crate::rejection::Outcome;
use serde_json::json;

/// Names, kinds and addresses of the resources.
pub fn get(call: &Call<'_>) -> Outcome<Answer> {
    call.bare()?;
    let entity_set = |url: &str| json!({"name": url, "kind": "EntitySet", "url": url});
    let singleton = |url: &str| json!({"name": url, "kind": "Singleton", "url": url});
    let document = json!({
        "@odata.context": call.graph_context("").trim_end_matches('#'),
        "value": [
            singleton("me"),
            entity_set("organization"),
            entity_set("applications"),
            entity_set("servicePrincipals"),
            entity_set("deviceManagement/managedDevices"),
            singleton("deviceManagement/managedDeviceOverview"),
        ],
    });
    let mut body = Vec::new();
    json::serialized(&mut body, &document);
    Ok(Answer::bytes(GRAPH_JSON, body))
}
