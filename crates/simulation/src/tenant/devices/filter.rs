//! Which devices satisfy a predicate: one pass over a column for each comparison, a set of rows as the answer.

use super::coded::{self, CODES, Source};
use super::columns::{Columns, MANAGED_NAME_SUFFIX};
use super::device::CLIENT_IDENTIFIER_PREFIX;
use super::query::{Comparison, Field, Predicate, SEARCH_FIELDS, TextOperator, Value};
use super::values::{compares, holds_text};
use crate::command::Row;
use crate::fleet::identity::{self, SERIAL_BYTES_MAX, Serial, padded_text};
use crate::fleet::index::automaton::Match;
use crate::fleet::index::bitmap::Bitmap;
use crate::fleet::index::fixed_text::{self, Needle, Place};
use crate::fleet::name_scan::{NameNeedle, row_of_name};
use crate::fleet::people::{NO_USER, PersonText};
use crate::fleet::people_text::{PeopleNeedle, initials_up_to};
use uuid::Uuid;

/// Evaluates predicates over the rows of a list.
pub(super) struct Filter<'columns> {
    columns: &'columns Columns,
    visible: &'columns Bitmap,
}

/// Which text of a person a field is.
fn person_text(field: Field) -> Option<PersonText> {
    match field {
        Field::UserPrincipalName | Field::EmailAddress => Some(PersonText::Principal),
        Field::UserDisplayName => Some(PersonText::Display),
        _ => None,
    }
}

fn place(operator: TextOperator) -> Place {
    match operator {
        TextOperator::Contains => Place::Inside,
        TextOperator::StartsWith => Place::Start,
        TextOperator::EndsWith => Place::End,
    }
}

/// A GUID in the one form in which it is shown; in another it equals none.
fn guid_of(text: &str) -> Option<u128> {
    let id = Uuid::try_parse(text).ok()?;
    (text.len() == 36).then(|| id.as_u128())
}

impl<'columns> Filter<'columns> {
    pub(super) fn new(columns: &'columns Columns, visible: &'columns Bitmap) -> Self {
        Self { columns, visible }
    }

    fn select(&self, holds: impl FnMut(usize) -> bool) -> Bitmap {
        Bitmap::from_fn(self.columns.length(), holds)
    }

    fn nothing(&self) -> Bitmap {
        Bitmap::new(self.columns.length())
    }

    /// Rows that satisfy the predicate. What it says of rows that are not visible is without meaning.
    pub(super) fn rows(&self, predicate: &Predicate) -> Bitmap {
        match predicate {
            Predicate::All => Bitmap::full(self.columns.length()),
            Predicate::None => self.nothing(),
            Predicate::And(parts) => {
                let mut rows = Bitmap::full(self.columns.length());
                parts.iter().for_each(|part| rows.and(&self.rows(part)));
                rows
            }
            Predicate::Or(parts) => {
                let mut rows = self.nothing();
                parts.iter().for_each(|part| rows.or(&self.rows(part)));
                rows
            }
            Predicate::Not(part) => {
                let mut rows = self.rows(part);
                rows.invert();
                rows
            }
            Predicate::Compare { field, operator, value } => self.comparison(*field, *operator, value),
            Predicate::In { field, values } => self.one_of(*field, values),
            Predicate::Text { field, operator, needle } => self.text(*field, *operator, needle),
            Predicate::Search(needle) => self.search(needle),
            Predicate::Rows(rows) => {
                let mut set = self.nothing();
                rows.iter().filter(|row| self.visible.contains(**row)).for_each(|row| {
                    set.insert(*row);
                });
                set
            }
        }
    }

    /// Rows that a search finds.
    pub(super) fn search(&self, needle: &str) -> Bitmap {
        let people = PeopleNeedle::inside(&PersonText::OF_CLOUD, needle, initials_up_to(self.columns.highest_user));
        let mut rows = people.rows(&self.columns.users);
        // A management name is the device name, an underscore and the operating system. Without an underscore a needle is
        // inside one of its two parts, and these are searched anyway.
        let is_found_elsewhere = |field| field == Field::ManagedDeviceName && !needle.contains('_');
        let is_of_person = |field| person_text(field).is_some();
        for field in SEARCH_FIELDS.into_iter().filter(|field| !is_of_person(*field) && !is_found_elsewhere(*field)) {
            rows.or(&self.text(field, TextOperator::Contains, needle));
        }
        rows
    }

    /// Rows whose code satisfies, for fields that are a function of a code.
    fn by_code(&self, field: Field, holds: impl Fn(&Value) -> bool) -> Option<Bitmap> {
        let source = coded::source(field)?;
        let table = coded::table(field, holds);
        Some(match (table.contains(&true), table.contains(&false)) {
            (false, _) => self.nothing(),
            (_, false) => Bitmap::full(self.columns.length()),
            _ => self.with_codes(source, &table),
        })
    }

    /// Rows whose code the table has.
    fn with_codes(&self, source: Source, table: &[bool; CODES]) -> Bitmap {
        let columns = self.columns;
        let holds = |code: u8| table[usize::from(code) % CODES];
        match source {
            Source::Traits => columns.trait_rows.rows(&std::array::from_fn(|traits| table[traits])),
            Source::Build => Bitmap::from_values(&columns.builds, holds),
            Source::Model => Bitmap::from_values(&columns.models, holds),
            _ => self.select(|row| holds(columns.code(source, row))),
        }
    }

    /// Full scan by the definition, for rare predicates.
    fn by_value(&self, field: Field, holds: impl Fn(&Value) -> bool) -> Bitmap {
        self.select(|row| self.visible.contains(row as Row) && holds(&self.columns.value(field, row as Row)))
    }

    fn comparison(&self, field: Field, operator: Comparison, value: &Value) -> Bitmap {
        if let Some(rows) = self.by_code(field, |own| compares(own, operator, value)) {
            return rows;
        }
        match operator {
            Comparison::Equal => self.one_of(field, std::slice::from_ref(value)),
            Comparison::NotEqual => {
                let mut rows = self.one_of(field, std::slice::from_ref(value));
                rows.invert();
                rows
            }
            _ => self.ordered(field, operator, value),
        }
    }

    fn ordered(&self, field: Field, operator: Comparison, value: &Value) -> Bitmap {
        let columns = self.columns;
        match (field, value) {
            (Field::DeviceName, Value::Text(text)) => {
                self.select(|row| operator.holds(fixed_text::compare(&columns.name(row as Row).0, text)))
            }
            (Field::SerialNumber, Value::Text(text)) => {
                self.select(|row| operator.holds(fixed_text::compare(&self.serial(row), text)))
            }
            (Field::LastSyncDateTime, Value::Time(time)) => {
                self.select(|row| operator.holds(columns.last_sync(row as Row).cmp(time)))
            }
            (Field::EnrolledDateTime, Value::Time(time)) => {
                self.select(|row| operator.holds(columns.enrolled(row as Row).cmp(time)))
            }
            (Field::ClientLastActive, Value::Time(time)) => {
                self.select(|row| operator.holds(columns.client_last_active(row as Row).cmp(time)))
            }
            (Field::ComplianceGracePeriodExpiration, Value::Time(time)) => {
                self.select(|row| operator.holds(columns.grace_period_expiration(row as Row).cmp(time)))
            }
            (Field::ManagementCertificateExpiration, Value::Time(time)) => {
                self.select(|row| operator.holds(columns.certificate_expiration(row as Row).cmp(time)))
            }
            _ => self.by_value(field, |own| compares(own, operator, value)),
        }
    }

    fn one_of(&self, field: Field, values: &[Value]) -> Bitmap {
        let is_one_of = |own: &Value| values.iter().any(|value| compares(own, Comparison::Equal, value));
        if let Some(rows) = self.by_code(field, is_one_of) {
            return rows;
        }
        let texts = || values.iter().filter_map(|value| if let Value::Text(text) = value { Some(text) } else { None });
        let has_empty = texts().any(String::is_empty);
        let columns = self.columns;
        match field {
            Field::Id => {
                let mut rows = self.nothing();
                let found = texts().filter_map(|text| self.columns.ids.row_of(&Uuid::from_u128(guid_of(text)?)));
                found.filter(|row| self.visible.contains(*row)).for_each(|row| {
                    rows.insert(row);
                });
                rows
            }
            Field::DeviceName => {
                let mut rows = self.nothing();
                for text in texts() {
                    let named = row_of_name(text).filter(|row| {
                        let is_in = (*row as usize) < columns.length();
                        is_in && columns.name(*row).as_str().eq_ignore_ascii_case(text)
                    });
                    named.into_iter().for_each(|row| rows.set(row, true));
                }
                rows
            }
            Field::SerialNumber => {
                let mut sorted: Vec<Serial> = texts().filter_map(|text| fixed_text::padded(text)).collect();
                sorted.sort_unstable();
                match &sorted[..] {
                    [] => self.nothing(),
                    [only] => self.serials_with(padded_text(only), |serial| serial == only),
                    _ => self.select(|row| sorted.binary_search(&self.serial(row)).is_ok()),
                }
            }
            Field::ClientIdentifier => {
                let guid = |text: &String| {
                    let (prefix, guid) = text.split_at_checked(CLIENT_IDENTIFIER_PREFIX.len())?;
                    guid_of(guid).filter(|_| prefix.eq_ignore_ascii_case(CLIENT_IDENTIFIER_PREFIX))
                };
                let mut keys: Vec<u128> = texts().filter_map(guid).collect();
                keys.sort_unstable();
                self.select(|row| keys.binary_search(&self.columns.wide_key(field, row as Row)).is_ok())
            }
            Field::AzureAdDeviceId | Field::UserId => {
                let mut keys: Vec<u128> = texts().filter_map(|text| guid_of(text)).collect();
                // Key zero is the id of zeros of a device that the directory does not know, and a user that is not there.
                if field == Field::UserId {
                    keys.retain(|key| *key != 0);
                    keys.extend(has_empty.then_some(0));
                }
                keys.sort_unstable();
                self.select(|row| keys.binary_search(&self.columns.wide_key(field, row as Row)).is_ok())
            }
            _ => match person_text(field) {
                Some(text) => self.person_one_of(text, texts(), has_empty),
                None => self.by_value(field, is_one_of),
            },
        }
    }

    fn serial(&self, row: usize) -> Serial {
        identity::serial(self.columns.seed, row as Row, self.columns.models[row])
    }

    /// Rows whose serial number satisfies a predicate that none without all symbols of `text` does.
    fn serials_with(&self, text: &str, holds: impl Fn(&Serial) -> bool) -> Bitmap {
        let Some(needed) = identity::symbols_of(text.as_bytes()) else { return self.nothing() };
        let mut rows = self.nothing();
        rows.add(0, &self.columns.serial_symbols, |row, symbols| {
            symbols & needed == needed && holds(&self.serial(row))
        });
        rows
    }

    fn person_one_of<'text>(
        &self,
        text: PersonText,
        values: impl Iterator<Item = &'text String>,
        has_empty: bool,
    ) -> Bitmap {
        let users = self.columns.users.as_slice();
        let initials = initials_up_to(self.columns.highest_user);
        let needles: Vec<PeopleNeedle> =
            values.map(|value| PeopleNeedle::new(text, Match::Equals, value, initials)).collect();
        self.select(|row| {
            let user = users[row];
            has_empty && user == NO_USER || needles.iter().any(|needle| needle.is_in(user))
        })
    }

    fn text(&self, field: Field, operator: TextOperator, needle: &str) -> Bitmap {
        if let Some(rows) = self.by_code(field, |own| holds_text(own, operator, needle)) {
            return rows;
        }
        let columns = self.columns;
        match field {
            Field::DeviceName => self.names(operator, needle, b""),
            Field::ManagedDeviceName => {
                // The empty name of a device that only the site manages holds the empty text too.
                let mut rows = self.names(operator, needle, MANAGED_NAME_SUFFIX.as_bytes());
                if !needle.is_empty() {
                    rows.and(columns.trait_rows.enrolled());
                }
                rows
            }
            Field::SerialNumber => {
                let searched = Needle::new(needle, place(operator));
                if searched.is_hopeless(SERIAL_BYTES_MAX) {
                    return self.nothing();
                }
                self.serials_with(needle, |serial| searched.is_in(serial))
            }
            // Times and numbers hold no text.
            Field::LastSyncDateTime
            | Field::EnrolledDateTime
            | Field::ClientLastActive
            | Field::ComplianceGracePeriodExpiration
            | Field::ManagementCertificateExpiration => self.nothing(),
            _ => match person_text(field) {
                // The empty text of a device without a user too.
                Some(_) if needle.is_empty() => Bitmap::full(columns.length()),
                Some(text) => {
                    let initials = initials_up_to(columns.highest_user);
                    let needle = PeopleNeedle::new(text, Match::Holds(place(operator)), needle, initials);
                    needle.rows(&columns.users)
                }
                None => self.by_value(field, |own| holds_text(own, operator, needle)),
            },
        }
    }

    /// Rows whose names, with a suffix after each, hold the needle.
    fn names(&self, operator: TextOperator, needle: &str, suffix: &'static [u8]) -> Bitmap {
        match NameNeedle::new(Match::Holds(place(operator)), needle, suffix) {
            Some(needle) => needle.rows(&self.columns.name_classes),
            None => self.nothing(),
        }
    }
}
