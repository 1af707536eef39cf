//! What the resources are made of: one table for each type. Answers, `$select`, `$filter`, `$orderby`, `$expand` and
//! `$metadata` all read these tables, so that none of them can know a property that another does not.

pub mod audit_event;
pub mod device_management;
pub mod directory;
pub mod enumerations;
pub mod managed_device;
pub mod management;
pub mod overview;
pub mod remote_action_audit;
pub mod reported;

#[cfg(test)]
mod tests {
    use crate::odata::edm::{Kind, Structure};
    use crate::route::Version;
    use std::collections::BTreeSet;

    fn check(structure: &'static Structure, seen: &mut BTreeSet<&'static str>) {
        if !seen.insert(structure.name) {
            return;
        }
        let names: BTreeSet<String> =
            structure.properties_in(Version::Beta).map(|property| property.name.to_ascii_lowercase()).collect();
        assert_eq!(names.len(), structure.properties_in(Version::Beta).count(), "{}: a name twice", structure.name);
        for property in structure.properties_in(Version::Beta) {
            if let Kind::Complex(inner) = property.kind.element() {
                check(inner, seen);
            }
        }
    }

    #[test]
    fn names_stand_once() {
        let mut seen = BTreeSet::new();
        for set in super::super::metadata::SETS {
            check(set.structure, &mut seen);
        }
        assert!(seen.len() > 12, "{seen:?}");
    }
}
