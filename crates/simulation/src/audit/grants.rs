//! When the permissions of the applications for developers got consent, and by whom: read from the journal, like the log itself.

use super::Activity;
use crate::command::Command;
use crate::tenant::Caller;
use crate::tenant::developer_applications::{DeveloperApplication, REGISTERED};
use crate::tenant::permissions::Kind;
use crate::time::SimTime;
use crate::world::World;
use std::collections::BTreeMap;

/// How a permission came to have consent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GrantSource<'world> {
    /// It was consented to when the application was registered, before the world began.
    Registration,
    /// This caller consented.
    Caller(Caller<'world>),
    /// The lab granted it, which has no account.
    Lab,
}

/// Consent to one permission.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PermissionGrant<'world> {
    /// When.
    pub time: SimTime,
    /// By whom.
    pub source: GrantSource<'world>,
}

/// Consent to every permission that has it, by application, kind and name.
#[derive(Clone, Debug, Default)]
pub struct PermissionGrants<'world>(BTreeMap<(&'world str, Kind, &'world str), PermissionGrant<'world>>);

impl<'world> PermissionGrants<'world> {
    /// That to a permission of an application; nothing where it has none.
    pub fn of(&self, application: &DeveloperApplication, kind: Kind, name: &str) -> Option<PermissionGrant<'world>> {
        self.0.get(&(application.key, kind, name)).copied()
    }
}

impl World {
    /// Consent as it is now. One look at the audit log finds all of it.
    pub fn permission_grants(&self) -> PermissionGrants<'_> {
        let mut grants = BTreeMap::new();
        for application in self.tenant().developer_applications() {
            let Some(registered) = self.tenant().registered_application(application.key) else { continue };
            for kind in [Kind::Application, Kind::Delegated] {
                for name in registered.permissions_of(kind) {
                    let grant = PermissionGrant { time: REGISTERED, source: GrantSource::Registration };
                    grants.insert((application.key, kind, *name), grant);
                }
            }
        }
        for audited in self.audited().events() {
            let is_change = matches!(
                audited.activity,
                Activity::GrantDelegated
                    | Activity::RevokeDelegated
                    | Activity::GrantApplication
                    | Activity::RevokeApplication
            );
            let Some(entry) = self.journal().get(audited.position as usize).filter(|_| is_change) else { continue };
            let Command::SetPermissions { by, application, kind, permissions, granted } = &entry.command else {
                continue;
            };
            let caller = by.as_deref().and_then(|key| self.tenant().caller(key));
            let source = caller.map_or(GrantSource::Lab, GrantSource::Caller);
            for name in permissions {
                let key = (application.as_str(), *kind, name.as_str());
                if *granted {
                    // Consent that is given once more is no news.
                    grants.entry(key).or_insert(PermissionGrant { time: entry.time, source });
                } else {
                    grants.remove(&key);
                }
            }
        }
        PermissionGrants(grants)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;
    use crate::time::MINUTE_MS;

    const READ: &str = "DeviceManagementManagedDevices.Read.All";

    #[test]
    fn consent_is_of_the_registration_of_a_person_or_of_the_lab_until_it_is_revoked() {
        let mut world = World::new(Scenario::default()).expect("valid");
        let source = |world: &World, name: &str| {
            let reports = world.tenant().developer_applications().iter().find(|one| one.key == "device-reports");
            let grant = world.permission_grants().of(reports.expect("it"), Kind::Application, name);
            grant.map(|grant| {
                let words = match grant.source {
                    GrantSource::Registration => "registration".to_owned(),
                    GrantSource::Caller(caller) => caller.name().to_owned(),
                    GrantSource::Lab => "lab".to_owned(),
                };
                (words, grant.time)
            })
        };
        let set = |world: &mut World, by: Option<&str>, name: &str, granted: bool| {
            let command = Command::SetPermissions {
                by: by.map(str::to_owned),
                application: "device-reports".to_owned(),
                kind: Kind::Application,
                permissions: vec![name.to_owned()],
                granted,
            };
            world.apply(command).expect("accepted");
        };
        assert_eq!(source(&world, READ), Some(("registration".to_owned(), REGISTERED)));
        assert_eq!(source(&world, "User.Read.All"), None);
        world.advance_to(world.now().plus(MINUTE_MS));
        set(&mut world, Some("global-admin"), "User.Read.All", true);
        let granted = (world.tenant().persona("global-admin").expect("one").user_principal_name.clone(), world.now());
        assert_eq!(source(&world, "User.Read.All"), Some(granted.clone()));
        set(&mut world, None, "User.Read.All", true);
        assert_eq!(source(&world, "User.Read.All"), Some(granted));
        set(&mut world, None, READ, false);
        assert_eq!(source(&world, READ), None);
        set(&mut world, None, READ, true);
        assert_eq!(source(&world, READ), Some(("lab".to_owned(), world.now())));
    }
}
