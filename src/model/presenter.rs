//! Presenter mode: larger text, key presses shown, no interruptions, and a script of prepared steps that one key takes on.

use crate::browser;
use crate::ui::notice::keep_quiet;
use leptos::prelude::*;
use std::sync::LazyLock;

const STORED_KEY: &str = "presenter";
/// Steps of a script at most: an afternoon's.
const STEPS_MAX: usize = 500;

/// A prepared step: what is said, where it is shown, and how far the clock moves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScriptStep {
    /// What is said.
    pub words: String,
    /// App path of the page.
    pub page: Option<String>,
    /// Simulated milliseconds by which the clock moves.
    pub advance_ms: Option<i64>,
}

/// Why a file is no script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScriptError {
    /// It has no step.
    Empty,
    /// It has more than this many.
    TooLong {
        /// So many are read.
        max: usize,
    },
    /// A line names a page or a time that is none.
    Line {
        /// Which; the first is 1.
        number: usize,
        /// What was not understood.
        part: String,
    },
}

/// Reads a script: a step a line, *words `->` page `+` time*, the last two where the step has them, for example
/// `The first devices -> /devices/all +15m`. Empty lines and those that begin with `#` are passed over.
///
/// # Errors
/// [`ScriptError`].
pub fn parse_script(text: &str) -> Result<Vec<ScriptStep>, ScriptError> {
    let lines = text.trim_start_matches('\u{feff}').lines().map(str::trim).zip(1..);
    let steps = lines
        .filter(|(line, _)| !line.is_empty() && !line.starts_with('#'))
        .map(|(line, number)| step_of(line, number));
    let steps: Vec<ScriptStep> = steps.take(STEPS_MAX + 1).collect::<Result<_, _>>()?;
    match steps.len() {
        0 => Err(ScriptError::Empty),
        length if length > STEPS_MAX => Err(ScriptError::TooLong { max: STEPS_MAX }),
        _ => Ok(steps),
    }
}

fn step_of(line: &str, number: usize) -> Result<ScriptStep, ScriptError> {
    let wrong = |part: &str| ScriptError::Line { number, part: part.to_owned() };
    let (rest, advance_ms) = match line.rsplit_once(" +") {
        // Words may have a plus sign of their own.
        Some((rest, time)) if time.starts_with(|sign: char| sign.is_ascii_digit()) => {
            (rest, Some(milliseconds(time).ok_or_else(|| wrong(time))?))
        }
        _ => (line, None),
    };
    let (words, page) = match rest.split_once("->") {
        None => (rest, None),
        Some((words, page)) => {
            let page = page.trim();
            if !page.starts_with('/') || page.starts_with("//") {
                return Err(wrong(page));
            }
            (words, Some(page.to_owned()))
        }
    };
    Ok(ScriptStep { words: words.trim().to_owned(), page, advance_ms })
}

/// Of `90s`, `15m`, `2h` or `1d`.
fn milliseconds(text: &str) -> Option<i64> {
    const SECOND_MS: i64 = 1_000;
    let text = text.trim();
    let (digits, unit) = text.split_at_checked(text.len().checked_sub(1)?)?;
    let unit_ms = match unit {
        "s" => SECOND_MS,
        "m" => 60 * SECOND_MS,
        "h" => 3_600 * SECOND_MS,
        "d" => 86_400 * SECOND_MS,
        _ => return None,
    };
    digits.parse::<u32>().ok().filter(|count| *count > 0).map(|count| i64::from(count) * unit_ms)
}

static IS_PRESENTING: LazyLock<ArcRwSignal<bool>> = LazyLock::new(|| ArcRwSignal::new(false));
static SCRIPT: LazyLock<ArcRwSignal<Vec<ScriptStep>>> = LazyLock::new(ArcRwSignal::default);
static POSITION: LazyLock<ArcRwSignal<usize>> = LazyLock::new(ArcRwSignal::default);

/// Whether the tab is in presenter mode. Reactive.
pub fn is_presenting() -> bool {
    IS_PRESENTING.get()
}

/// Switches presenter mode; a reload of the tab finds it, without its script.
pub fn set_presenting(on: bool) {
    browser::store_in_tab(STORED_KEY, on.then_some("on"));
    browser::set_root_attribute("data-presenting", on.then_some("on"));
    keep_quiet(on);
    IS_PRESENTING.set(on);
    if !on {
        set_script(Vec::new());
    }
}

/// Takes up what the tab kept.
pub fn start() {
    if browser::stored_in_tab(STORED_KEY).is_some() {
        set_presenting(true);
    }
}

/// Prepares a script; none of its steps is shown yet.
pub fn set_script(steps: Vec<ScriptStep>) {
    SCRIPT.set(steps);
    POSITION.set(0);
}

/// The step that is shown, its number and how many there are; nothing before the first and without a script. Reactive.
pub fn shown_step() -> Option<(ScriptStep, usize, usize)> {
    let position = POSITION.get();
    SCRIPT.with(|steps| Some((steps.get(position.checked_sub(1)?)?.clone(), position, steps.len())))
}

/// How many steps there are. Reactive.
pub fn script_length() -> usize {
    SCRIPT.with(Vec::len)
}

/// Goes to the next step, or a step back. The step that is shown then; nothing at either end.
pub fn take_step(is_forward: bool) -> Option<ScriptStep> {
    let position = POSITION.get_untracked();
    let next = if is_forward { position + 1 } else { position.checked_sub(1)? };
    let step = SCRIPT.with_untracked(|steps| steps.get(next.checked_sub(1)?).cloned())?;
    POSITION.set(next);
    Some(step)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(words: &str, page: Option<&str>, advance_ms: Option<i64>) -> ScriptStep {
        ScriptStep { words: words.into(), page: page.map(str::to_owned), advance_ms }
    }

    #[test]
    fn a_script_is_a_step_a_line() {
        let text = "\u{feff}# Monday\n\nWelcome\r\nThe list -> /devices/all\nThe upload +15m\nBoth ->/lab/logs +2h\nOne + one\n";
        let expected = vec![
            step("Welcome", None, None),
            step("The list", Some("/devices/all"), None),
            step("The upload", None, Some(900_000)),
            step("Both", Some("/lab/logs"), Some(7_200_000)),
            step("One + one", None, None),
        ];
        assert_eq!(parse_script(text), Ok(expected));
    }

    #[test]
    fn what_is_no_script_says_where() {
        assert_eq!(parse_script("# nothing\n"), Err(ScriptError::Empty));
        let line = |number, part: &str| Err(ScriptError::Line { number, part: part.into() });
        assert_eq!(parse_script("a\nb -> devices"), line(2, "devices"));
        assert_eq!(parse_script("a -> //elsewhere.example"), line(1, "//elsewhere.example"));
        assert_eq!(parse_script("a +5 weeks"), line(1, "5 weeks"));
        assert_eq!(parse_script("a +0m"), line(1, "0m"));
        assert_eq!(parse_script(&"a\n".repeat(501)), Err(ScriptError::TooLong { max: 500 }));
    }

    #[test]
    fn a_multibyte_unit_is_no_unit() {
        assert_eq!(parse_script("a +5µ"), Err(ScriptError::Line { number: 1, part: "5µ".into() }));
    }
}
