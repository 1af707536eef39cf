//! Computer names in bulk: searched and sorted without writing them down.
//!
//! A name is a beginning, which a class of devices shares, and the number of the row. So a search reads every beginning
//! once, the thousands of the numbers once for each thousand rows, and the last three digits once; a row then costs two
//! look-ups in small tables.

use super::DeviceRecord;
use super::index::automaton::{Automaton, Match, State};
use super::index::bitmap::Bitmap;
use super::models::{DeviceKind, model_of};
use super::naming::{ComputerName, NAME_BYTES_MAX, UNITS, name_of_unit, number_digits};
use super::servers::site_server_name;
use crate::command::Row;
use crate::limits::SITE_SERVERS_MAX;

/// What a device's name begins with: a unit and a kind of device, or a name of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct NameClass(u8);

const KINDS: [DeviceKind; 4] =
    [DeviceKind::Desktop, DeviceKind::Laptop, DeviceKind::Server, DeviceKind::VirtualMachine];
/// Classes of devices whose names carry their number.
const NUMBERED: usize = UNITS.len() * KINDS.len();
/// The class of the site servers, whose names are fixed.
const SITE: u8 = NUMBERED as u8;
/// Numbers are read in blocks of so many.
const BLOCK: usize = 1_000;

impl NameClass {
    /// The class of a name code on a kind of device.
    pub(crate) fn new(name_code: u8, kind: DeviceKind) -> Self {
        if usize::from(name_code) < UNITS.len() { Self(name_code * KINDS.len() as u8 + kind as u8) } else { Self(SITE) }
    }

    /// The class of a device as it was recorded.
    pub(crate) fn from_record(record: &DeviceRecord) -> Self {
        Self::new(record.name_code, model_of(record.model).kind)
    }

    /// The class of a byte that [`NameClass::code`] gave.
    pub(crate) fn from_code(code: u8) -> Option<Self> {
        (code <= SITE).then_some(Self(code))
    }

    /// The class as a byte.
    pub(crate) fn code(self) -> u8 {
        self.0
    }

    /// The name of the device of this class on a row.
    pub(crate) fn name(self, row: Row) -> ComputerName {
        match UNITS.get(usize::from(self.0) / KINDS.len()) {
            Some(unit) => name_of_unit(unit, KINDS[usize::from(self.0) % KINDS.len()], row),
            None => ComputerName::from_text(site_server_name(row)),
        }
    }

    /// What every name of this class begins with; `None` where names are fixed.
    fn beginning(self) -> Option<Vec<u8>> {
        (self.0 != SITE).then(|| {
            let name = self.name(0);
            name.as_bytes()[..name.as_bytes().len() - number_digits(1).as_bytes().len()].to_vec()
        })
    }
}

/// A needle, prepared for the names of a fleet.
pub(crate) struct NameNeedle {
    automaton: Automaton,
    /// After the beginning of each class.
    beginnings: [State; NUMBERED],
    /// Follows every name.
    suffix: &'static [u8],
    /// Whether some name has each byte of the needle: most of what is searched for is no name.
    is_spelled_like_a_name: bool,
}

impl NameNeedle {
    /// `suffix` follows every name. `None` for a needle that no name is long enough for.
    pub(crate) fn new(wanted: Match, needle: &str, suffix: &'static [u8]) -> Option<Self> {
        if needle.len() > NAME_BYTES_MAX + suffix.len() {
            return None;
        }
        let automaton = Automaton::new(wanted, needle)?;
        let beginnings = std::array::from_fn(|class| {
            automaton.read(Automaton::START, &NameClass(class as u8).beginning().unwrap_or_default())
        });
        let spelling = [name_bytes(), suffix.to_ascii_uppercase()].concat();
        let is_spelled_like_a_name = needle.bytes().all(|byte| spelling.contains(&byte.to_ascii_uppercase()));
        Some(Self { automaton, beginnings, suffix, is_spelled_like_a_name })
    }

    /// Whether a text of the automaton, read so far, matches after this and the suffix.
    fn accepts(&self, state: State, text: &[u8]) -> bool {
        self.automaton.accepts(self.automaton.read(self.automaton.read(state, text), self.suffix))
    }

    /// Whether a name could match, as far as its letters tell.
    pub(crate) fn is_hopeful(&self) -> bool {
        self.is_spelled_like_a_name
    }

    /// The rows whose names match, by the class of each row.
    pub(crate) fn rows(&self, classes: &[NameClass]) -> Bitmap {
        if !self.is_spelled_like_a_name {
            return Bitmap::new(classes.len());
        }
        // For each state before the last three digits of a number, which of them lead to a match.
        let ends: Vec<[bool; BLOCK]> = (0..self.automaton.state_count())
            .map(|state| std::array::from_fn(|number| self.accepts(state as State, &last_digits(number))))
            .collect();
        let is_possible: Vec<bool> = ends.iter().map(|end| end.contains(&true)).collect();
        let mut rows = Bitmap::new(classes.len());
        // One more than there are numbered classes: site servers are looked at below.
        let mut before_end: [&[bool; BLOCK]; NUMBERED + 1] = [&[false; BLOCK]; NUMBERED + 1];
        for block in 0..classes.len() / BLOCK + 1 {
            let digits = number_digits((block * BLOCK) as u32);
            let thousands = &digits.as_bytes()[..digits.as_bytes().len() - 3];
            let mut is_block_possible = false;
            for (end, beginning) in before_end.iter_mut().zip(self.beginnings) {
                let state = usize::from(self.automaton.read(beginning, thousands));
                *end = &ends[state];
                is_block_possible |= is_possible[state];
            }
            // Most needles are not of names at all.
            if is_block_possible {
                // A row's number is one more than the row, and there is no number zero.
                let (first, end) = ((block * BLOCK).max(1), ((block + 1) * BLOCK).min(classes.len() + 1));
                let skipped = first % BLOCK;
                rows.add(first - 1, &classes[first - 1..end - 1], |place, class| {
                    before_end[usize::from(class.0.min(SITE))][(place + skipped) % BLOCK]
                });
            }
        }
        for (row, class) in classes.iter().enumerate().take(SITE_SERVERS_MAX as usize) {
            if class.0 == SITE {
                let matches = self.accepts(Automaton::START, class.name(row as Row).as_bytes());
                rows.set(row as Row, matches);
            }
        }
        rows
    }
}

/// Every byte of a name, in upper case; many of them often.
fn name_bytes() -> Vec<u8> {
    let beginnings = (0..NUMBERED as u8).filter_map(|class| NameClass(class).beginning());
    let site_servers = (0..SITE_SERVERS_MAX).map(|row| site_server_name(row).as_bytes().to_vec());
    let all = beginnings.chain(site_servers).chain([b"0123456789".to_vec()]).flatten();
    all.map(|byte| byte.to_ascii_uppercase()).collect()
}

/// The last three digits of a number, as names write them.
fn last_digits(number: usize) -> [u8; 3] {
    [number / 100, number / 10, number].map(|digits| b'0' + (digits % 10) as u8)
}

/// The row whose device could have this name in any case, if any could: a name carries the number of its row.
pub(crate) fn row_of_name(text: &str) -> Option<Row> {
    let first_digit = text.rfind(|letter: char| !letter.is_ascii_digit()).map_or(0, |place| place + 1);
    let number: Option<Row> = text.get(first_digit..)?.parse().ok();
    let site_server = (0..SITE_SERVERS_MAX).find(|row| site_server_name(*row).eq_ignore_ascii_case(text));
    site_server.or_else(|| number?.checked_sub(1))
}

/// Sorts classes and rows as the names do, without regard to case, among names of devices with `suffix` after them.
#[derive(Debug)]
pub(crate) struct NameRanks {
    /// Place of each class, and of each site server after them.
    ranks: [u8; NUMBERED + SITE_SERVERS_MAX as usize],
    /// A number that another number begins with sorts after it: the suffix sorts after digits.
    is_longer_first: bool,
}

/// Bits of a number's place.
const NUMBER_BITS: u32 = 28;

impl NameRanks {
    /// With `suffix`, an underscore follows every name.
    pub(crate) fn new(is_suffixed: bool) -> Self {
        let site = |row: u32| site_server_name(row).as_bytes().to_vec();
        let texts: Vec<Vec<u8>> = (0..NUMBERED as u8)
            .map(|class| NameClass(class).beginning().unwrap_or_default())
            .chain((0..SITE_SERVERS_MAX).map(site))
            .collect();
        let rank = |text: &Vec<u8>| texts.iter().filter(|other| *other < text).count() as u8;
        Self { ranks: std::array::from_fn(|place| rank(&texts[place])), is_longer_first: is_suffixed }
    }

    /// Never zero.
    pub(crate) fn key(&self, class: NameClass, row: Row) -> u64 {
        let place = if class.0 == SITE { NUMBERED + row as usize } else { usize::from(class.0) };
        let rank = u64::from(self.ranks.get(place).copied().unwrap_or(0)) + 1;
        let number = if class.0 == SITE { 0 } else { self.number_key(row + 1) };
        (rank << NUMBER_BITS | number) << (u64::BITS - NUMBER_BITS - 8)
    }

    /// Sorts numbers as their digits sort as text: `0042`, `10000`, `1001`.
    fn number_key(&self, number: u32) -> u64 {
        const DIGITS_MAX: u32 = 7;
        const SCALES: [u64; 4] = [1, 10, 100, 1_000];
        let length = 4 + [10_000, 100_000, 1_000_000].iter().map(|more| u32::from(number >= *more)).sum::<u32>();
        let missing = DIGITS_MAX - length;
        let scale = SCALES[missing as usize % SCALES.len()];
        let (digits, tie) = if self.is_longer_first {
            (u64::from(number) * scale + (scale - 1), missing)
        } else {
            (u64::from(number) * scale, length)
        };
        digits << 3 | u64::from(tie)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fleet::index::fixed_text::Place;

    const SUFFIX: &[u8] = b"_Windows";

    /// A class for each row: site servers first, then all others in turn.
    fn class_of(row: usize) -> NameClass {
        NameClass(if row < 7 { SITE } else { (row * 7 % NUMBERED) as u8 })
    }

    #[test]
    fn a_search_finds_what_a_look_at_every_name_finds() {
        let length = 12_345;
        for suffix in [&b""[..], SUFFIX] {
            let suffix: &'static [u8] = if suffix.is_empty() { b"" } else { SUFFIX };
            for needle in ["", "77", "t-0", "-LT-1", "IT-", "ps1", "fin-lt-00", "9_w", "windows", "1009", "it-lt-0008x"]
            {
                for wanted in
                    [Match::Holds(Place::Inside), Match::Holds(Place::Start), Match::Holds(Place::End), Match::Equals]
                {
                    let classes: Vec<NameClass> = (0..length).map(class_of).collect();
                    let found = NameNeedle::new(wanted, needle, suffix).expect("short").rows(&classes);
                    let folded = needle.to_ascii_lowercase();
                    for row in 0..length {
                        let mut text = class_of(row).name(row as Row).as_str().to_ascii_lowercase();
                        text.push_str(&String::from_utf8_lossy(suffix).to_ascii_lowercase());
                        let expected = match wanted {
                            Match::Holds(Place::Inside) => text.contains(&folded),
                            Match::Holds(Place::Start) => text.starts_with(&folded),
                            Match::Holds(Place::End) => text.ends_with(&folded),
                            Match::Equals => text == folded,
                        };
                        assert_eq!(found.contains(row as Row), expected, "{text} {wanted:?} {needle}");
                    }
                }
            }
        }
    }

    #[test]
    fn keys_sort_as_names_do() {
        for is_suffixed in [false, true] {
            let ranks = NameRanks::new(is_suffixed);
            let rows = (0..20_000).chain(99_990..101_000).chain(1_000_000..1_001_000).map(|row| row as usize);
            let mut keyed: Vec<(u64, String)> = rows
                .map(|row| {
                    let name = class_of(row).name(row as Row);
                    let suffix = if is_suffixed { "_windows" } else { "" };
                    let text = format!("{}{suffix}", name.as_str().to_ascii_lowercase());
                    (ranks.key(class_of(row), row as Row), text)
                })
                .collect();
            keyed.sort();
            for pair in keyed.windows(2) {
                assert!(pair[0].0 > 0 && pair[0].0 < pair[1].0 && pair[0].1 < pair[1].1, "{pair:?}");
            }
        }
    }

    #[test]
    fn a_name_leads_to_its_row() {
        for row in [0, 3, 6, 7, 41, 999, 9_998, 12_344, 999_999] {
            let name = class_of(row).name(row as Row);
            assert_eq!(row_of_name(&name.as_str().to_ascii_lowercase()), Some(row as Row), "{}", name.as_str());
        }
        for text in ["", "FIN-LT-", "FIN-LT-0000", "99999999999", "é1x"] {
            assert_eq!(row_of_name(text), None, "{text}");
        }
    }
}
