//! List memory: what an entry of the browser's history keeps of the pages before it, with which query each was left and at which
//! row. A link back to a list leads to the list as it was, also after a reload; a link opened anew leads to the plain one.
//! It is stored in the entry's `history.state`.

use super::query::Parameters;

/// Parameters of what stands over a page: it is closed when one comes back.
const OVER_THE_PAGE: [&str; 2] = ["panel", "dialog"];
/// Behind a path: the place on its page. No path holds one.
const PLACE_MARK: char = '#';

/// The memory of one entry.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Memory(Parameters);

impl Memory {
    /// Reads what [`Self::text`] wrote.
    pub(super) fn of_text(text: &str) -> Self {
        Self(Parameters::of_query(text))
    }

    /// What the browser keeps with the entry; nothing where nothing is remembered.
    pub(super) fn text(&self) -> Option<String> {
        Some(self.0.to_query()).filter(|text| !text.is_empty())
    }

    /// The page at `path` is left as `query` shows it.
    pub(super) fn leave(&mut self, path: &str, query: &Parameters) {
        let mut query = query.clone();
        for name in OVER_THE_PAGE {
            query.set(name, None);
        }
        self.0.set(path, Some(query.to_query()).filter(|query| !query.is_empty()));
    }

    /// The app address of a page as it was left; the plain one where it was not.
    pub(super) fn address_of(&self, path: &str) -> String {
        let mut address = path.to_owned();
        address.push_str(&self.0.get(path).unwrap_or_default());
        address
    }

    /// Where on its page one was.
    pub(super) fn place_on(&self, path: &str) -> Option<String> {
        self.0.get(&place_name(path))
    }

    /// Keeps where on its page one is; nothing forgets it.
    pub(super) fn keep_place(&mut self, path: &str, place: Option<&str>) {
        self.0.set(&place_name(path), place.map(str::to_owned));
    }
}

fn place_name(path: &str) -> String {
    let mut name = path.to_owned();
    name.push(PLACE_MARK);
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_found_again_as_it_was_left() {
        let mut memory = Memory::default();
        memory.leave("/devices/all", &Parameters::of_query("?search=a%26b&page=2&panel=bulk"));
        memory.keep_place("/devices/all", Some("27 some-id"));
        let again = Memory::of_text(&memory.text().expect("something is remembered"));
        assert_eq!(again, memory);
        assert_eq!(again.address_of("/devices/all"), "/devices/all?search=a%26b&page=2");
        assert_eq!(again.place_on("/devices/all").as_deref(), Some("27 some-id"));
        assert_eq!(again.address_of("/lab/scenario"), "/lab/scenario");
    }

    #[test]
    fn a_page_that_was_left_plain_is_not_remembered() {
        let mut memory = Memory::default();
        memory.leave("/devices/all", &Parameters::of_query("?page=2"));
        memory.leave("/devices/all", &Parameters::default());
        memory.keep_place("/devices/all", None);
        assert_eq!(memory.text(), None);
        assert_eq!(memory.address_of("/devices/all"), "/devices/all");
    }
}
