//! `users`: the personas, then the users that the site's user discovery has found.

use super::entity_list::EntityList;
use super::schema::directory::USER;
use super::user_index::UserIndex;
use crate::Response;
use crate::body;
use crate::call::Call;
use crate::error::ApiError;
use crate::json::Value;
use crate::odata::select;
use serde_json::json;
use simulation::fleet::{KnownPeople, identity, people};
use simulation::tenant::devices::ManagedDevice;
use simulation::tenant::personas::Persona;
use simulation::world::World;
use std::sync::Arc;
use uuid::Uuid;

const SEARCHED: &[&str] = &["displayName", "userPrincipalName", "mail"];

/// A member of `user` that is asked for.
type Wanted<'name> = &'name dyn Fn(&str) -> bool;

/// All users. `by_name` is whether their order by name is wanted.
pub fn users<'world>(world: &'world World, call: &Call<'_>) -> EntityList<'world> {
    let is_sorted = call.query.is_some_and(|query| query.to_ascii_lowercase().contains("orderby"));
    let fleet = world.fleet();
    all_users(world, if is_sorted { fleet.people_by_name() } else { fleet.people() })
}

fn all_users(world: &World, known: Arc<KnownPeople>) -> EntityList<'_> {
    let personas = world.tenant().personas();
    let seed = world.fleet().seed();
    let (count, of_id, of_index) = (personas.len() + known.users().len(), Arc::clone(&known), Arc::clone(&known));
    let person = move |known: &KnownPeople, number: usize, wanted: Wanted<'_>| {
        known.users().get(number).map_or_else(|| json!({}), |user| known_object(seed, *user, wanted))
    };
    EntityList {
        path: "users".to_owned(),
        structure: &USER,
        searched: SEARCHED,
        count,
        is_newest_first: false,
        object: Box::new(move |number, wanted| match personas.get(number) {
            Some(persona) => persona_object(persona, wanted),
            None => person(&known, number - personas.len(), wanted),
        }),
        find: Box::new(move |id| {
            let of_persona = personas.iter().position(|persona| {
                persona.user_principal_name.eq_ignore_ascii_case(id) || persona.id.to_string().eq_ignore_ascii_case(id)
            });
            let guid: Option<Uuid> = id.parse().ok();
            // Who has a device in the tenant is found by the order of the devices.
            let with_device = guid.and_then(|id| world.devices().rows_of_user(&id).first().copied());
            let with_device = with_device.and_then(|row| world.devices().get(row)?.user_principal_name());
            let named = people::of_principal_name(with_device.as_deref().unwrap_or(id));
            let is_meant = |user: &people::UserIndex| match (guid, named) {
                (_, Some(named)) => named == *user,
                (Some(guid), None) => identity::user_object_id(seed, *user) == guid,
                (None, None) => false,
            };
            of_persona.or_else(|| of_id.users().iter().position(is_meant).map(|position| personas.len() + position))
        }),
        index: Some(Box::new(UserIndex {
            personas: personas.iter().map(|persona| persona_object(persona, &|_| true)).collect(),
            sample: person(&of_index, 0, &|_| true),
            people: of_index,
            searched: SEARCHED,
        })),
    }
}

/// Object id of the user whose id or principal name stands in the path. Users who have devices are found by index.
pub fn object_id(world: &World, call: &Call<'_>) -> Result<Uuid, ApiError> {
    let key = call.route.key.as_str();
    let seed = world.fleet().seed();
    let named = || people::of_principal_name(key).map(|user| identity::user_object_id(seed, user));
    let id = key.parse().ok().filter(|_| key.len() == 36).or_else(named);
    if let Some(id) = id.filter(|id| !world.devices().rows_of_user(id).is_empty()) {
        return Ok(id);
    }
    let users = all_users(world, world.fleet().people());
    let user = (users.object)(users.number_of(key)?, &|name| name == "id");
    Ok(user.get("id").and_then(Value::as_str).and_then(|id| id.parse().ok()).unwrap_or_default())
}

/// The caller.
pub fn me(call: &Call<'_>) -> Result<Response, ApiError> {
    body::none(call.body)?;
    let selected = select::properties(&call.options(&["$select", "$format"])?, &USER, call.route.version)?;
    let caller = vec![persona_object(call.caller.signed_in()?, &|_| true)];
    Ok(EntityList::from_objects("users", &USER, caller).single(call, 0, selected, "users"))
}

/// The users of one device: its primary user, if it has one.
pub fn users_of(device: ManagedDevice<'_>) -> Vec<Value> {
    let user = (device.user_id(), device.user_principal_name(), device.user_display_name());
    let (Some(id), Some(principal), Some(name)) = user else { return Vec::new() };
    vec![object(&id.to_string(), &name, &principal, true, &|_| true)]
}

fn persona_object(persona: &Persona, wanted: Wanted<'_>) -> Value {
    let is_synchronised = !persona.is_cloud_only;
    object(&persona.id.to_string(), &persona.display_name, &persona.user_principal_name, is_synchronised, wanted)
}

fn known_object(seed: u64, user: people::UserIndex, wanted: Wanted<'_>) -> Value {
    let id = if wanted("id") { identity::user_object_id(seed, user).to_string() } else { String::new() };
    let Some(names) = people::user(user) else { return json!({}) };
    object(&id, &names.display_name, &names.user_principal_name, true, wanted)
}

/// The names in a display name. A middle initial belongs to neither.
pub fn given_name_and_surname(display_name: &str) -> (&str, &str) {
    let (given_name, rest) = display_name.split_once(' ').unwrap_or((display_name, ""));
    (given_name, rest.find(". ").map_or(rest, |dot| &rest[dot + 2..]))
}

fn object(id: &str, display_name: &str, principal: &str, is_synchronised: bool, wanted: Wanted<'_>) -> Value {
    let (given_name, surname) = given_name_and_surname(display_name);
    let account = principal.split('@').next().unwrap_or(principal);
    let on_premises = |value: Value| if is_synchronised { value } else { Value::Null };
    let mut object = json!({});
    for property in USER.properties.iter().filter(|property| wanted(property.name)) {
        let value = match property.name {
            "id" => id.into(),
            "businessPhones" => json!([]),
            "displayName" => display_name.into(),
            "givenName" => given_name.into(),
            "surname" => surname.into(),
            "mail" | "userPrincipalName" => principal.into(),
            "accountEnabled" => true.into(),
            "mailNickname" => account.into(),
            "onPremisesDomainName" => on_premises(people::UPN_DOMAIN.into()),
            "onPremisesSamAccountName" => on_premises(account.into()),
            "onPremisesSyncEnabled" => on_premises(true.into()),
            "userType" => "Member".into(),
            _ => Value::Null,
        };
        object[property.name] = value;
    }
    object
}

#[cfg(test)]
mod tests {
    use super::given_name_and_surname;

    #[test]
    fn a_middle_initial_is_no_surname() {
        for (name, names) in
            [("Priya Raman", ("Priya", "Raman")), ("Ada M. Byron", ("Ada", "Byron")), ("Kiosk", ("Kiosk", ""))]
        {
            assert_eq!(given_name_and_surname(name), names);
        }
    }
}
