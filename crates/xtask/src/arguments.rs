//! The command line. A few flags do not pay for a parser crate in a program that everybody compiles first.

use crate::failure::{Failure, Outcome};

/// What was typed and has not been taken yet.
#[derive(Debug)]
pub(crate) struct Arguments {
    rest: Vec<String>,
}

impl Arguments {
    /// What this process was started with.
    pub(crate) fn of_this_process() -> Self {
        Self { rest: std::env::args().skip(1).collect() }
    }

    /// Takes the command: the first word that is not an option.
    pub(crate) fn command(&mut self) -> Option<String> {
        let first = self.rest.first().filter(|first| !first.starts_with('-'))?.clone();
        self.rest.remove(0);
        Some(first)
    }

    /// Whether help is asked for anywhere.
    pub(crate) fn wants_help(&self) -> bool {
        self.rest.iter().any(|argument| argument == "--help" || argument == "-h")
    }

    /// Takes a flag.
    pub(crate) fn flag(&mut self, name: &str) -> bool {
        let before = self.rest.len();
        self.rest.retain(|argument| argument != name);
        self.rest.len() < before
    }

    /// Takes every value of an option, given as `--name value` or `--name=value`.
    ///
    /// # Errors
    /// The option stands last, without a value.
    pub(crate) fn values(&mut self, name: &str) -> Outcome<Vec<String>> {
        let mut values = Vec::new();
        let joined = format!("{name}=");
        while let Some(place) = self.rest.iter().position(|argument| argument == name || argument.starts_with(&joined))
        {
            let argument = self.rest.remove(place);
            match argument.strip_prefix(&joined) {
                Some(value) => values.push(value.to_owned()),
                None if place < self.rest.len() => values.push(self.rest.remove(place)),
                None => return Err(Failure::new(format!("{name} needs a value"), "`cargo xtask --help` shows how")),
            }
        }
        Ok(values)
    }

    /// Takes the last value of an option.
    ///
    /// # Errors
    /// As [`Arguments::values`].
    pub(crate) fn value(&mut self, name: &str) -> Outcome<Option<String>> {
        Ok(self.values(name)?.pop())
    }

    /// Takes a number.
    ///
    /// # Errors
    /// As [`Arguments::values`], and when it is no number.
    pub(crate) fn number(&mut self, name: &str) -> Outcome<Option<u16>> {
        let Some(text) = self.value(name)? else { return Ok(None) };
        text.parse()
            .map(Some)
            .map_err(|_| Failure::new(format!("{name} {text} is not a number up to 65535"), "give a whole number"))
    }

    /// Nothing may be left.
    ///
    /// # Errors
    /// Something is left.
    pub(crate) fn finish(&self) -> Outcome<()> {
        match self.rest.first() {
            None => Ok(()),
            Some(left) => {
                Err(Failure::new(format!("`{left}` is not understood here"), "`cargo xtask --help` shows what is"))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(words: &[&str]) -> Arguments {
        Arguments { rest: words.iter().map(|&word| word.to_owned()).collect() }
    }

    #[test]
    fn options_are_taken_in_both_forms_and_leftovers_are_refused() {
        let mut arguments = of(&["test", "--only", "wasm", "--only=native", "--filter", "clock", "--odd"]);
        assert_eq!(arguments.command().as_deref(), Some("test"));
        assert_eq!(arguments.values("--only").unwrap(), ["wasm", "native"]);
        assert_eq!(arguments.value("--filter").unwrap().as_deref(), Some("clock"));
        assert!(arguments.finish().unwrap_err().what.contains("--odd"));
    }

    #[test]
    fn a_missing_value_and_a_bad_number_are_named() {
        assert!(of(&["--port"]).number("--port").unwrap_err().what.contains("--port"));
        assert!(of(&["--port", "http"]).number("--port").unwrap_err().what.contains("http"));
        assert_eq!(of(&[]).number("--port").unwrap(), None);
    }
}
