//! `organization`, `applications`, `servicePrincipals`: what of the tenant's directory the lab shows, beside its people.

use super::entity_list::EntityList;
use super::schema::directory::{APPLICATION, ORGANIZATION, SERVICE_PRINCIPAL};
use crate::json::Value;
use serde_json::json;
use simulation::draw::{Purpose, guid};
use simulation::tenant::Directory;
use simulation::tenant::developer_applications::REGISTERED;
use simulation::time::SimTime;
use uuid::Uuid;

/// The tenant.
pub fn organizations(directory: &Directory) -> EntityList<'static> {
    let organization = directory.organization();
    let domains: Vec<Value> = organization
        .verified_domains
        .iter()
        .enumerate()
        .map(|(position, name)| {
            json!({
                "capabilities": "Email, OfficeCommunicationsOnline",
                "name": name,
                "isDefault": position == 0,
                "isInitial": position + 1 == organization.verified_domains.len(),
                "type": "Managed",
            })
        })
        .collect();
    let object = json!({
        "id": organization.id.to_string(),
        "displayName": organization.display_name,
        "countryLetterCode": organization.country_letter_code,
        "tenantType": "AAD",
        "verifiedDomains": domains,
    });
    EntityList::from_objects("organization", &ORGANIZATION, vec![object])
}

/// What an app registration and a service principal have in common.
struct Named {
    id: Uuid,
    app_id: Uuid,
    display_name: String,
    created: SimTime,
    is_for_developers: bool,
}

impl Named {
    /// `object` has the members of one kind alone.
    fn in_full(self, mut object: Value, roles: Vec<Value>) -> Value {
        object["id"] = self.id.to_string().into();
        object["appId"] = self.app_id.to_string().into();
        object["appRoles"] = roles.into();
        object["createdDateTime"] = self.created.rfc3339().into();
        object["displayName"] = self.display_name.into();
        object["tags"] = json!([]);
        object["labForDevelopers"] = self.is_for_developers.into();
        object
    }
}

/// App registrations. What consent creates comes after what was there before it, so that none ever moves in the list.
pub fn applications(directory: &Directory) -> EntityList<'static> {
    let developers = directory.developer_applications().iter().map(|application| {
        let named = Named {
            id: application.id,
            app_id: application.app_id,
            display_name: application.display_name.to_owned(),
            created: REGISTERED,
            is_for_developers: true,
        };
        (named, "AzureADMyOrg", Vec::new(), application.permissions())
    });
    let by_hand = directory.web_applications().registered().iter().map(|application| {
        let named = Named {
            id: application.id,
            app_id: application.app_id,
            display_name: application.display_name.clone(),
            created: application.created,
            is_for_developers: false,
        };
        (named, "AzureADMyOrg", vec![application.app_id_uri.clone()], application.permissions_in_words())
    });
    let is_by_hand = |id: Uuid| directory.web_applications().find(id).is_some();
    let created = directory.applications().iter().filter(|application| !is_by_hand(application.app_id));
    let consented = created.map(|application| {
        let named = Named {
            id: application.id,
            app_id: application.app_id,
            display_name: application.display_name.clone(),
            created: application.created,
            is_for_developers: false,
        };
        (
            named,
            application.sign_in_audience(),
            Vec::new(),
            application.permissions().iter().map(|name| (*name).to_owned()).collect(),
        )
    });
    let objects = developers.chain(consented).chain(by_hand).map(|(named, audience, uris, permissions)| {
        let own = json!({"identifierUris": uris, "signInAudience": audience, "labPermissions": permissions});
        named.in_full(own, Vec::new())
    });
    EntityList::from_objects("applications", &APPLICATION, objects.collect())
}

/// Service principals, in the same order.
pub fn service_principals(directory: &Directory) -> EntityList<'static> {
    let developers = directory.developer_applications().iter().map(|application| {
        let named = Named {
            id: application.principal_id,
            app_id: application.app_id,
            display_name: application.display_name.to_owned(),
            created: REGISTERED,
            is_for_developers: true,
        };
        (named, vec![application.app_id.to_string()], &[][..], application.permissions())
    });
    let consented = directory.service_principals().iter().map(|principal| {
        let named = Named {
            id: principal.id,
            app_id: principal.app_id,
            display_name: principal.display_name.clone(),
            created: principal.created,
            is_for_developers: false,
        };
        (named, principal.service_principal_names(), principal.app_roles(), Vec::new())
    });
    let objects = developers.chain(consented).map(|(named, names, roles, permissions)| {
        let own = json!({
            "accountEnabled": true,
            "appDisplayName": named.display_name,
            "appRoleAssignmentRequired": false,
            "servicePrincipalNames": names,
            "servicePrincipalType": "Application",
            "labAppRoles": roles,
            "labPermissions": permissions,
        });
        named.in_full(own, roles.iter().enumerate().map(app_role).collect())
    });
    EntityList::from_objects("servicePrincipals", &SERVICE_PRINCIPAL, objects.collect())
}

/// A role of the application, the same in every tenant.
fn app_role((number, name): (usize, &&str)) -> Value {
    const EVERY_TENANT: u64 = 0;
    json!({
        "allowedMemberTypes": ["Application"],
        "description": name,
        "displayName": name,
        "id": guid(EVERY_TENANT, Purpose::TenantId, 3, number as u64).to_string(),
        "isEnabled": true,
        "origin": "Application",
        "value": name,
    })
}
