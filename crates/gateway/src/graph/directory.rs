//! `me`, `organization`, `applications`, `servicePrincipals`: what of the tenant's directory the lab shows.

use super::small_list::SmallList;
use crate::answer::Answer;
use crate::call::Call;
use crate::rejection::Outcome;
use crate::route::Route;
use contract::graph::{Application, ServicePrincipal};
use serde_json::{Map, Value, json};
use simulation::tenant::Directory;
use simulation::tenant::developer_applications::REGISTERED;

/// The caller.
pub fn me(call: &Call<'_>) -> Outcome<Answer> {
    let caller = call.caller.signed_in()?;
    let (given_name, surname) = caller.display_name.split_once(' ').unwrap_or((caller.display_name, ""));
    let user = json!({
        "id": caller.id.to_string(),
        "displayName": caller.display_name,
        "givenName": given_name,
        "surname": surname,
        "userPrincipalName": caller.user_principal_name,
        "mail": caller.user_principal_name,
        "businessPhones": [],
        "jobTitle": null,
        "mobilePhone": null,
        "officeLocation": null,
        "preferredLanguage": null,
    });
    const MEMBERS: &[&str] = &[
        "id",
        "displayName",
        "givenName",
        "surname",
        "userPrincipalName",
        "mail",
        "businessPhones",
        "jobTitle",
        "mobilePhone",
        "officeLocation",
        "preferredLanguage",
    ];
    // `me` is `users/{id}` of the caller.
    let route = Route { key: caller.id.to_string(), ..call.route.clone() };
    let call = Call { route: &route, address: call.address.clone(), caller: call.caller.clone(), ..*call };
    SmallList { name: "users", members: MEMBERS, objects: members_of(user) }.get(&call)
}

/// The tenant.
pub fn organizations(directory: &Directory) -> SmallList<'static> {
    let organization = directory.organization();
    let domains: Vec<Value> = organization
        .verified_domains
        .iter()
        .enumerate()
        .map(|(position, name)| {
            json!({
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
    SmallList {
        name: "organization",
        members: &["id", "displayName", "countryLetterCode", "tenantType", "verifiedDomains"],
        objects: members_of(object),
    }
}

/// App registrations.
pub fn applications(directory: &Directory) -> SmallList<'static> {
    let developers = directory.developer_applications().iter().map(|application| Application {
        id: application.id.to_string(),
        app_id: application.app_id.to_string(),
        display_name: application.display_name.to_owned(),
        created_date_time: REGISTERED.rfc3339(),
        sign_in_audience: "AzureADMyOrg".to_owned(),
        lab_permissions: application.permissions(),
        lab_for_developers: true,
    });
    let consented = directory.applications().iter().map(|application| Application {
        id: application.id.to_string(),
        app_id: application.app_id.to_string(),
        display_name: application.display_name.clone(),
        created_date_time: application.created.rfc3339(),
        sign_in_audience: application.sign_in_audience().to_owned(),
        lab_permissions: owned(application.permissions()),
        lab_for_developers: false,
    });
    SmallList {
        name: "applications",
        members: &[
            "id",
            "appId",
            "displayName",
            "createdDateTime",
            "signInAudience",
            "labPermissions",
            "labForDevelopers",
        ],
        objects: consented.chain(developers).flat_map(|application| members_of(json!(application))).collect(),
    }
}

/// Service principals.
pub fn service_principals(directory: &Directory) -> SmallList<'static> {
    let developers = directory.developer_applications().iter().map(|application| ServicePrincipal {
        id: application.principal_id.to_string(),
        app_id: application.app_id.to_string(),
        display_name: application.display_name.to_owned(),
        created_date_time: REGISTERED.rfc3339(),
        service_principal_type: "Application".to_owned(),
        service_principal_names: vec![application.app_id.to_string()],
        lab_app_roles: Vec::new(),
        lab_for_developers: true,
    });
    let consented = directory.service_principals().iter().map(|principal| ServicePrincipal {
        id: principal.id.to_string(),
        app_id: principal.app_id.to_string(),
        display_name: principal.display_name.clone(),
        created_date_time: principal.created.rfc3339(),
        service_principal_type: principal.service_principal_type().to_owned(),
        service_principal_names: principal.service_principal_names(),
        lab_app_roles: owned(principal.app_roles()),
        lab_for_developers: false,
    });
    SmallList {
        name: "servicePrincipals",
        members: &[
            "id",
            "appId",
            "displayName",
            "createdDateTime",
            "servicePrincipalType",
            "servicePrincipalNames",
            "labAppRoles",
            "labForDevelopers",
        ],
        objects: consented.chain(developers).flat_map(|principal| members_of(json!(principal))).collect(),
    }
}

fn members_of(object: Value) -> Vec<Map<String, Value>> {
    match object {
        Value::Object(members) => vec![members],
        _ => Vec::new(),
    }
}

fn owned(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}
