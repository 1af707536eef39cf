//! The messages of one language, read from what `locales/` says.

/// Ids and patterns.
#[derive(Debug)]
pub(super) struct Messages(Vec<(&'static str, &'static str)>);

impl Messages {
    /// Reads message files, one after another in one text, which stays for as long as the app: a message begins a line, and
    /// what is indented, or closes a brace, goes on with it.
    pub(super) fn read(source: &'static str) -> Self {
        let mut messages: Vec<(&'static str, &'static str)> = Vec::new();
        let mut begin = 0;
        let mut at = 0;
        for line in source.split_inclusive('\n') {
            let start = at;
            at += line.len();
            match line.as_bytes().first() {
                Some(b' ' | b'}') => {
                    if let Some((_, pattern)) = messages.last_mut() {
                        *pattern = source[begin..at].trim();
                    }
                }
                Some(byte) if byte.is_ascii_alphabetic() => {
                    if let Some((id, _)) = line.split_once('=') {
                        begin = start + id.len() + 1;
                        messages.push((id.trim_end(), source[begin..at].trim()));
                    }
                }
                _ => {}
            }
        }
        // Stable: of an id that stands twice the first one is found.
        messages.sort_by_key(|(id, _)| *id);
        Self(messages)
    }

    /// The pattern of a message.
    pub(super) fn get(&self, id: &str) -> Option<&'static str> {
        let first = self.0.partition_point(|(known, _)| *known < id);
        self.0.get(first).filter(|(known, _)| *known == id).map(|(_, pattern)| *pattern)
    }
}
