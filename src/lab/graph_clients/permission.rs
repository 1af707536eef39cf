//! What the page shows of permissions, and what it asks the lab to change.

use crate::i18n::{format, t, t_with, text_id};
use contract::applications::{ApplicationPermission, ConsentSource, PermissionChange};

/// Which permission of an application.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Key {
    /// Name, for example `User.Read.All`.
    pub(super) name: String,
    /// Whether it is for a signed-in user.
    pub(super) delegated: bool,
}

impl Key {
    fn of(permission: &ApplicationPermission) -> Self {
        Self { name: permission.name.clone(), delegated: permission.delegated }
    }

    /// The permission among all.
    pub(super) fn find<'list>(
        &self,
        permissions: &'list [ApplicationPermission],
    ) -> Option<&'list ApplicationPermission> {
        permissions.iter().find(|one| one.name == self.name && one.delegated == self.delegated)
    }
}

/// Those that the registration requires, then others that have consent.
pub(super) fn shown(permissions: &[ApplicationPermission]) -> Vec<Key> {
    let required = permissions.iter().filter(|one| one.required);
    required.chain(permissions.iter().filter(|one| one.granted && !one.required)).map(Key::of).collect()
}

/// Those that are neither required nor have consent.
pub(super) fn others(permissions: &[ApplicationPermission]) -> Vec<Key> {
    permissions.iter().filter(|one| !one.granted && !one.required).map(Key::of).collect()
}

/// Required ones without consent.
pub(super) fn missing(permissions: &[ApplicationPermission]) -> Vec<Key> {
    permissions.iter().filter(|one| one.required && !one.granted).map(Key::of).collect()
}

/// The change of some permissions of one kind.
pub(super) fn grants<'key>(keys: impl IntoIterator<Item = &'key Key>, granted: bool) -> PermissionChange {
    let mut change = PermissionChange { permissions: Vec::new(), delegated: false, granted };
    for key in keys {
        change.delegated = key.delegated;
        change.permissions.push(key.name.clone());
    }
    change
}

/// Message id of a kind of permission.
pub(super) fn kind_id(delegated: bool) -> &'static str {
    if delegated { text_id("clients-delegated") } else { text_id("clients-application") }
}

/// Whether it has consent, since when, and by whom.
pub(super) fn consent_words(permission: &ApplicationPermission) -> String {
    let Some(consent) = &permission.consent else {
        return t(match permission.needs_administrator {
            true => text_id("clients-no-consent-administrator"),
            false => text_id("clients-no-consent"),
        });
    };
    let time = ("time", format::date_time_of(&consent.time).into());
    match (consent.source, &consent.by) {
        (ConsentSource::Registration, _) => t_with("clients-consent-registration", &[time]),
        (ConsentSource::Person, Some(person)) => {
            t_with("clients-consent-person", &[time, ("person", person.clone().into())])
        }
        (ConsentSource::Person | ConsentSource::Lab, _) => t_with("clients-consent-lab", &[time]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn permission(name: &str, required: bool, granted: bool) -> ApplicationPermission {
        ApplicationPermission {
            name: name.to_owned(),
            delegated: name.starts_with('d'),
            granted,
            needs_administrator: true,
            required,
            consent: None,
        }
    }

    #[test]
    fn what_is_required_comes_first_and_what_is_neither_is_offered() {
        let all = [
            permission("a", false, true),
            permission("b", true, false),
            permission("c", true, true),
            permission("d", false, false),
        ];
        let names = |keys: Vec<Key>| keys.into_iter().map(|key| key.name).collect::<Vec<_>>();
        assert_eq!(names(shown(&all)), ["b", "c", "a"]);
        assert_eq!(names(others(&all)), ["d"]);
        assert_eq!(names(missing(&all)), ["b"]);
        let change = grants(&others(&all), true);
        assert_eq!((change.permissions, change.delegated, change.granted), (vec!["d".to_owned()], true, true));
    }
}
