//! A selection of properties, made ready for many devices: what every device has in common is written once, and a device
//! only fills the gaps. A list of all properties is mostly that.

use super::device::{DeviceView, Selection, write_absent, write_users, write_value};
use super::managed_device::bindings::{self, Binding, Source};
use super::people;
use super::schema::managed_device::MANAGED_DEVICE;
use crate::json;
use crate::odata::edm::Kind;

/// An object with gaps.
pub struct Form<'call> {
    selection: &'call Selection,
    /// What stands between the gaps, one after another.
    text: Vec<u8>,
    /// Where the text is interrupted, and by what.
    gaps: Vec<(usize, &'static Binding)>,
}

impl<'call> Form<'call> {
    /// The form of a selection, with `@odata.context` where the object is an answer of its own. `first` is any of the
    /// devices that will be written, all of them as this one.
    pub fn new(selection: &'call Selection, first: &DeviceView<'_>, context: Option<&str>) -> Self {
        let mut form = Self { selection, text: vec![b'{'], gaps: Vec::new() };
        if let Some(context) = context {
            form.name("@odata.context");
            json::append(&mut form.text, context);
        }
        let is_request_met = first.is_single && selection.is_named;
        for property in &selection.properties {
            form.name(property.name);
            let is_left_out =
                property.is_on_request && !is_request_met || property.is_left_out_of_lists && !first.is_single;
            if is_left_out {
                write_absent(&mut form.text, property);
            } else {
                form.value(bindings::of_property(&MANAGED_DEVICE, property), first);
            }
        }
        if selection.users.is_some() {
            form.name("users");
        }
        form
    }

    fn name(&mut self, name: &str) {
        if self.text.last() != Some(&b'{') {
            self.text.push(b',');
        }
        // Names are our own and need no escapes.
        self.text.push(b'"');
        self.text.extend_from_slice(name.as_bytes());
        self.text.extend_from_slice(b"\":");
    }

    fn value(&mut self, binding: Option<&'static Binding>, first: &DeviceView<'_>) {
        let Some(binding) = binding else { return self.text.extend_from_slice(b"null") };
        match (&binding.source, binding.property.kind) {
            (Source::Members, Kind::Complex(structure)) => {
                self.text.push(b'{');
                for member in bindings::of_type(structure) {
                    if member.property.is_in(first.version) {
                        self.name(member.property.name);
                        self.value(Some(member), first);
                    }
                }
                self.text.push(b'}');
            }
            (source, _) if is_common(source) => write_value(&mut self.text, first, binding),
            _ => self.gaps.push((self.text.len(), binding)),
        }
    }

    /// Writes a device.
    pub fn write(&self, out: &mut Vec<u8>, view: &DeviceView<'_>) {
        let mut from = 0;
        for (to, binding) in &self.gaps {
            out.extend_from_slice(&self.text[from..*to]);
            write_value(out, view, binding);
            from = *to;
        }
        out.extend_from_slice(&self.text[from..]);
        if let Some(properties) = &self.selection.users {
            write_users(out, &people::users_of(view.device), properties);
        }
        out.push(b'}');
    }
}

/// Whether values from there are the same for every device.
fn is_common(source: &Source) -> bool {
    match source {
        Source::Column(field, _) => field.is_constant(),
        Source::Constant(_) | Source::FixedList(_) | Source::Unbound => true,
        Source::Members | Source::MembersOfCoManaged | Source::Workload(_) | Source::Written(_) => false,
    }
}
