//! The search over the console's list of devices: a part of a text that many devices share is looked at once.

use crate::fleet::identity::{self, SERIAL_BYTES_MAX};
use crate::fleet::index::automaton::Match;
use crate::fleet::index::bitmap::Bitmap;
use crate::fleet::index::fixed_text::{Needle, Place};
use crate::fleet::name_scan::NameNeedle;
use crate::fleet::people::PersonText;
use crate::fleet::people_text::{PeopleNeedle, initials_in_use};
use crate::fleet::{Fleet, builds, models, operating_system};
use memchr::memmem;

/// Rows of devices whose name, serial number, primary user, operating system, build, model or manufacturer holds the text
/// in any case. What it says of rows without a device is without meaning.
pub(super) fn rows(fleet: &Fleet, text: &str) -> Bitmap {
    let users = fleet.users();
    let mut rows = PeopleNeedle::inside(&[PersonText::Logon], text, initials_in_use(users)).rows(users);
    if let Some(names) = NameNeedle::new(Match::Holds(Place::Inside), text, b"").filter(NameNeedle::is_hopeful) {
        rows.or(&names.rows(&fleet.name_classes()));
    }
    add_kinds(&mut rows, fleet, &text.to_ascii_lowercase());
    add_serial_numbers(&mut rows, fleet, text);
    rows
}

/// Adds devices by what depends on model and build alone.
fn add_kinds(rows: &mut Bitmap, fleet: &Fleet, needle: &str) {
    let finder = memmem::Finder::new(needle);
    let holds = |text: &str| finder.find(text.to_ascii_lowercase().as_bytes()).is_some();
    let found: Vec<Vec<bool>> = (0..builds::BUILD_CODES as u8)
        .map(|build| {
            let is_build = holds(&builds::full_build(build));
            let of_model = |(code, model): (u8, &models::HardwareModel)| {
                is_build || holds(model.name) || holds(model.manufacturer) || holds(&operating_system(build, code))
            };
            (0..).zip(&models::MODELS).map(of_model).collect()
        })
        .collect();
    if found.iter().flatten().any(|is_found| *is_found) {
        let models = fleet.models();
        rows.add(0, fleet.builds(), |row, build| found[usize::from(build)][usize::from(models[row])]);
    }
}

/// Adds devices by their serial numbers, which are made for each: only where one could hold the text.
fn add_serial_numbers(rows: &mut Bitmap, fleet: &Fleet, text: &str) {
    let needle = Needle::new(text, Place::Inside);
    if identity::symbols_of(text.as_bytes()).is_some() && !needle.is_hopeless(SERIAL_BYTES_MAX) {
        rows.add(0, fleet.models(), |row, model| needle.is_in(&identity::serial(fleet.seed(), row as u32, model)));
    }
}
