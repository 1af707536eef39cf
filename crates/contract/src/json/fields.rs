//! The members of an object, as a type asks for them.

use super::{Fault, ReadJson, Tree};

/// Members that are taken out by name, and the first fault that was met on the way.
#[derive(Debug)]
pub struct Fields {
    members: Vec<(String, Tree)>,
    /// Where the next one stands in an object that was written in the type's order.
    next: usize,
    fault: Option<Fault>,
}

impl Fields {
    /// Of an object. What is none has no members, and is the fault.
    pub fn of(tree: Tree) -> Self {
        let (members, fault) = match tree {
            Tree::Object(members) => (members, None),
            other => (Vec::new(), Some(other.unexpected())),
        };
        Self { members, next: 0, fault }
    }

    fn take(&mut self, name: &str) -> Tree {
        let is_next = self.members.get(self.next).is_some_and(|(known, _)| known == name);
        let place = if is_next { Some(self.next) } else { self.members.iter().position(|(known, _)| known == name) };
        let Some(place) = place else { return Tree::Missing };
        self.next = place + 1;
        std::mem::take(&mut self.members[place].1)
    }

    /// Reads a member that the object has; an option may be missing, and is nothing then.
    pub fn has(&mut self, name: &str, value: &mut dyn ReadJson) {
        self.read(name, value, false);
    }

    /// Reads a member that the object may have; without it, the value stays what it is by default.
    pub fn may_have(&mut self, name: &str, value: &mut dyn ReadJson) {
        self.read(name, value, true);
    }

    fn read(&mut self, name: &str, value: &mut dyn ReadJson, has_default: bool) {
        if self.fault.is_some() {
            return;
        }
        let tree = self.take(name);
        let is_missing = matches!(tree, Tree::Missing);
        if is_missing && has_default {
            return;
        }
        if let Err(fault) = value.read_json(tree) {
            self.fault = Some(if is_missing { Fault::missing(name) } else { fault.of(name) });
        }
    }

    /// What has to be said of them. Members that nobody asked for do not matter.
    ///
    /// # Errors
    /// The first fault.
    pub fn end(self) -> Result<(), Fault> {
        self.fault.map_or(Ok(()), Err)
    }

    /// As [`Fields::end`], where every member has to be known.
    ///
    /// # Errors
    /// The first fault, or a member that nobody asked for.
    pub fn end_of_all(self) -> Result<(), Fault> {
        let unknown = self
            .members
            .iter()
            .find(|(_, tree)| !matches!(tree, Tree::Missing))
            .map(|(name, _)| Fault::unknown_member(name));
        self.fault.or(unknown).map_or(Ok(()), Err)
    }
}
