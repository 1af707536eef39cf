//! Validation of exercises: bounds, and names that stand for something. Every problem is found, not only the first.

use super::*;
use crate::company::{Persona, word};
use std::collections::BTreeSet;

/// A problem of an exercise, and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The place: a field, with the position in a list from zero, for example `prepare[2]` or `texts.sv.title`.
    pub place: String,
    /// The problem and its cure in words.
    pub message: String,
}

/// Device actions of the admin center, as Graph names them.
const ACTIONS: [&str; 3] = ["refreshMachinePolicy", "refreshUserPolicy", "appEvaluation"];

impl Exercise {
    /// Everything that is wrong, in the order of the fields. Empty for an exercise that a world can start from.
    pub fn problems(&self) -> Vec<Problem> {
        let mut found = Found(Vec::new());
        if !is_slug(&self.name) {
            found.add(
                "name",
                format!(
                    "the name {:?} is not of lowercase letters, digits and hyphens; rename the directory",
                    self.name
                ),
            );
        }
        if !(1..=240).contains(&self.minutes) {
            found.add("minutes", format!("{} minutes; give 1 to 240", self.minutes));
        }
        let scenario = self.beginning();
        if let Err(error) = scenario.validate() {
            found.add("scenario", error.to_string());
        } else if scenario.fleet_size > FLEET_SIZE_MAX {
            found.add(
                "scenario",
                format!("a fleet of {}; an exercise has at most {FLEET_SIZE_MAX} devices", scenario.fleet_size),
            );
        }
        let company = scenario.company.as_deref().cloned().unwrap_or_default();
        let names = Names {
            personas: &company.personas,
            collections: company.collections.iter().map(|one| one.id.as_str()).collect(),
        };
        names.person(&self.persona, "persona", &mut found);
        self.check_scripts(&names, &mut found);
        self.check_answers(&mut found);
        self.check_goals(&names, &mut found);
        if !(1..=HINTS_MAX).contains(&self.hints.len()) {
            found.add("hints", format!("{} hints; give the costs of 1 to {HINTS_MAX}", self.hints.len()));
        }
        if self.hints.iter().map(|cost| u64::from(*cost)).sum::<u64>() > u64::from(POINTS_MAX) {
            found.add("hints", format!("the hints cost more than {POINTS_MAX} together; lower them"));
        }
        if self.sources.is_empty() {
            found.add("sources", "no source; name the document that the explanation follows".to_owned());
        }
        self.check_texts(&mut found);
        found.0
    }

    fn check_scripts(&self, names: &Names<'_>, found: &mut Found) {
        let hiding = self.hiding.iter().enumerate().map(|(way, steps)| (format!("hiding[{way}]"), steps));
        let scripts = [("prepare".to_owned(), &self.prepare), ("solution".to_owned(), &self.solution)];
        for (place, steps) in scripts.into_iter().chain(hiding) {
            if steps.is_empty() || steps.len() > STEPS_MAX {
                found.add(&place, format!("{} steps; give 1 to {STEPS_MAX}", steps.len()));
            }
            let minutes = steps
                .iter()
                .map(|step| if let ScriptStep::Advance { minutes } = step { u64::from(*minutes) } else { 0 });
            if minutes.sum::<u64>() > u64::from(PREPARATION_DAYS_MAX) * 24 * 60 {
                found.add(&place, format!("more than {PREPARATION_DAYS_MAX} days pass; shorten them"));
            }
            for (index, step) in steps.iter().enumerate() {
                let at = format!("{place}[{index}]");
                step.people().into_iter().for_each(|key| names.person(key, &at, found));
                step.collection().into_iter().for_each(|id| names.collection(id, &at, found));
                if let ScriptStep::Action(act) = step {
                    check_action(&act.action, &at, found);
                }
                if matches!(step, ScriptStep::Fault(_)) && place != "prepare" {
                    found.add(&at, "only the preparation switches faults on; move the step to prepare".to_owned());
                }
                if matches!(step, ScriptStep::EndFault { .. }) && !place.starts_with("hiding") {
                    found.add(&at, "an exercise refuses the lab's switch; use a remedy".to_owned());
                }
            }
        }
    }

    fn check_answers(&self, found: &mut Found) {
        if !ANSWERS.contains(&self.answers.len()) {
            found.add(
                "answers",
                format!("{} answers; offer {} to {}", self.answers.len(), ANSWERS.start(), ANSWERS.end()),
            );
        }
        let mut seen = BTreeSet::new();
        for (index, answer) in self.answers.iter().enumerate() {
            let at = format!("answers[{index}]");
            if !is_slug(answer) {
                found.add(&at, format!("the id {answer:?} is not of lowercase letters, digits and hyphens"));
            }
            if !seen.insert(answer) {
                found.add(&at, format!("the answer {answer} stands twice; remove one"));
            }
        }
        if !self.answers.contains(&self.cause) {
            found.add(
                "cause",
                format!("the cause {:?} is not among the answers; add it or correct its spelling", self.cause),
            );
        }
    }

    fn check_goals(&self, names: &Names<'_>, found: &mut Found) {
        if !(1..=GOALS_MAX).contains(&self.goals.len()) {
            found.add("goals", format!("{} goals; give 1 to {GOALS_MAX}", self.goals.len()));
        }
        for (index, goal) in self.goals.iter().enumerate() {
            let at = format!("goals[{index}]");
            goal.person().into_iter().for_each(|key| names.person(key, &at, found));
            goal.collection().into_iter().for_each(|id| names.collection(id, &at, found));
            if let Goal::Action { action, .. } = goal {
                check_action(action, &at, found);
            }
            if goal.within_minutes().is_some_and(|minutes| !(1..=24 * 60).contains(&minutes)) {
                found.add(&at, "withinMinutes is 1 to 1440".to_owned());
            }
        }
    }

    fn check_texts(&self, found: &mut Found) {
        for language in LANGUAGES {
            if !self.texts.contains_key(language) {
                found.add(&format!("texts.{language}"), format!("no texts in this language; add {language}.ftl"));
            }
        }
        for (language, texts) in &self.texts {
            if !LANGUAGES.contains(&language.as_str()) {
                found.add(
                    &format!("texts.{language}"),
                    format!("the app is not in this language; it is in {}", LANGUAGES.join(" and ")),
                );
            }
            let at = |id: &str| format!("texts.{language}.{id}");
            for (id, text) in [
                ("title", &texts.title),
                ("story", &texts.story),
                ("goal", &texts.goal),
                ("explanation", &texts.explanation),
            ] {
                check_text(text, &at(id), found);
            }
            for (index, text) in texts.hints.iter().enumerate() {
                check_text(text, &at(&format!("hint-{}", index + 1)), found);
            }
            if texts.hints.len() != self.hints.len() {
                let message =
                    format!("{} hints have a text and {} a cost; give each both", texts.hints.len(), self.hints.len());
                found.add(&at("hint-1"), message);
            }
            for answer in &self.answers {
                match texts.answers.get(answer) {
                    Some(text) => check_text(text, &at(&format!("answer-{answer}")), found),
                    None => found.add(&at(&format!("answer-{answer}")), "the text is missing; write it".to_owned()),
                }
            }
            for id in texts.answers.keys().filter(|id| !self.answers.contains(id)) {
                found.add(
                    &at(&format!("answer-{id}")),
                    "no such answer is offered; remove the text or add the answer".to_owned(),
                );
            }
        }
    }
}

struct Found(Vec<Problem>);

impl Found {
    fn add(&mut self, place: &str, message: String) {
        self.0.push(Problem { place: place.to_owned(), message });
    }
}

/// Names that steps and goals may use.
struct Names<'company> {
    personas: &'company [Persona],
    collections: BTreeSet<&'company str>,
}

impl Names<'_> {
    fn person(&self, key: &str, at: &str, found: &mut Found) {
        if !self.personas.iter().any(|persona| persona.key == key) {
            let known: Vec<&str> = self.personas.iter().map(|persona| persona.key.as_str()).collect();
            found.add(at, format!("there is no persona {key:?}; the company has {}", known.join(", ")));
        }
    }

    fn collection(&self, id: &str, at: &str, found: &mut Found) {
        if !self.collections.contains(id) {
            found.add(at, format!("there is no collection {id:?}; the console lists the ids, for example SMS00001"));
        }
    }
}

fn check_action(action: &str, at: &str, found: &mut Found) {
    if !ACTIONS.contains(&action) {
        found.add(at, format!("there is no device action {action:?}; it is one of {}", ACTIONS.join(", ")));
    }
}

fn check_text(text: &str, at: &str, found: &mut Found) {
    let characters = text.chars().count();
    if text.trim().is_empty() {
        found.add(at, "the text is empty; write it".to_owned());
    } else if characters > TEXT_CHARACTERS_MAX {
        found.add(at, format!("{characters} characters; shorten it to {TEXT_CHARACTERS_MAX}"));
    }
}

/// A name for addresses and files. It begins with a letter, so that no spreadsheet takes it for a formula.
fn is_slug(text: &str) -> bool {
    word("name", text).is_ok()
        && text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}
