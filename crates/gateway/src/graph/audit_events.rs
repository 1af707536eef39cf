//! `deviceManagement/auditEvents`: who changed what in the tenant, the newest first.

use super::entity_list::EntityList;
use super::schema::audit_event::AUDIT_EVENT;
use serde_json::{Value, json};
use simulation::audit::{AuditEvent, AuditResource};
use simulation::tenant::Caller;
use simulation::world::World;

const PATH: &str = "deviceManagement/auditEvents";
const SEARCHED: &[&str] = &["displayName", "activity", "category"];

/// What the admin center is called where it asks the tenant for a signed-in person, and its client id.
const PORTAL: (&str, &str) = ("Microsoft Intune portal extension", "5926fc8e-304e-4f59-8bed-58ca97cc39a4");
/// The console has no registration of its own in the tenant.
const CONSOLE: &str = "Configuration Manager console";

/// Every event since the world began.
pub fn events(world: &World) -> EntityList<'_> {
    EntityList {
        path: PATH.to_owned(),
        structure: &AUDIT_EVENT,
        searched: SEARCHED,
        count: world.audit_event_count(),
        is_newest_first: true,
        object: Box::new(move |number, wanted| {
            world.audit_event(number).map_or_else(|| json!({}), |event| object(&event, wanted))
        }),
        find: Box::new(move |id| world.audit_event_number(id.parse().ok()?)),
        index: None,
    }
}

fn object(event: &AuditEvent<'_>, wanted: &dyn Fn(&str) -> bool) -> Value {
    let activity = event.activity();
    let mut object = json!({});
    for property in AUDIT_EVENT.properties.iter().filter(|property| wanted(property.name)) {
        object[property.name] = match property.name {
            "id" => event.id().to_string().into(),
            "displayName" | "activityType" => activity.name().into(),
            "componentName" => activity.component().into(),
            "actor" => actor(event),
            "activity" => event.friendly_name().into(),
            "activityDateTime" => event.time().rfc3339().into(),
            "activityOperationType" => <&str>::from(activity.operation()).into(),
            // What was refused is not done, and stands in no journal.
            "activityResult" => "Success".into(),
            "correlationId" => event.correlation_id().to_string().into(),
            "resources" => event.resources().into_iter().map(resource).collect(),
            "category" => <&str>::from(activity.category()).into(),
            _ => Value::Null,
        };
    }
    object
}

fn actor(event: &AuditEvent<'_>) -> Value {
    let (kind, user, application) = match event.actor() {
        Some(Caller::Person(persona)) if event.is_of_console() => ("ItPro", Some(persona), (Some(CONSOLE), None)),
        Some(Caller::Person(persona)) => ("ItPro", Some(persona), (Some(PORTAL.0), Some(PORTAL.1.to_owned()))),
        Some(Caller::Application(one)) => ("Application", None, (Some(one.display_name), Some(one.app_id.to_string()))),
        None => ("System", None, (None, None)),
    };
    let principal = user.is_none().then_some(application.0).flatten();
    json!({
        "type": kind,
        "auditActorType": kind,
        "userPermissions": [],
        "applicationId": application.1,
        "applicationDisplayName": application.0,
        "userPrincipalName": user.map(|user| user.user_principal_name.as_str()),
        "servicePrincipalName": principal,
        "ipAddress": null,
        "userId": user.map(|user| user.id.to_string()),
        "remoteTenantId": null,
        "remoteUserId": null,
        "userRoleScopeTags": [],
    })
}

fn resource(resource: AuditResource) -> Value {
    let modified = resource
        .modified
        .into_iter()
        .map(|property| json!({"displayName": property.name, "oldValue": property.old, "newValue": property.new}));
    json!({
        "displayName": resource.display_name,
        "modifiedProperties": modified.collect::<Vec<_>>(),
        "type": resource.kind,
        "auditResourceType": resource.kind,
        "resourceId": resource.id,
    })
}
