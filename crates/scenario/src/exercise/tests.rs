use super::*;
use crate::fault::FaultId;

/// A small exercise without a problem.
pub(crate) fn example() -> Exercise {
    let texts = Texts {
        title: "Nothing arrives".into(),
        story: "Since the weekend nothing arrives.".into(),
        goal: "The upload runs.".into(),
        hints: vec!["Look at the log.".into()],
        answers: ["secret", "clock", "proxy"].map(|id| (id.to_owned(), format!("The {id}."))).into(),
        explanation: "The secret had expired.".into(),
    };
    Exercise {
        name: "nothing-arrives".into(),
        difficulty: Difficulty::Beginner,
        minutes: 15,
        persona: "global-admin".into(),
        scenario: Beginning::default(),
        prepare: vec![
            ScriptStep::Onboard { by: None, scope: Scope::All },
            ScriptStep::Fault(FaultStep {
                id: FaultId::SecretExpired,
                user: None,
                device: None,
                parameters: BTreeMap::new(),
            }),
        ],
        answers: ["secret", "clock", "proxy"].map(str::to_owned).into(),
        cause: "secret".into(),
        goals: vec![Goal::Connector { within_minutes: 60 }],
        hints: vec![10],
        solution: vec![ScriptStep::Advance { minutes: 5 }],
        hiding: Vec::new(),
        sources: vec!["Troubleshoot tenant attach".into()],
        texts: LANGUAGES.map(|language| (language.to_owned(), texts.clone())).into(),
    }
}

fn places(change: impl FnOnce(&mut Exercise)) -> Vec<String> {
    let mut exercise = example();
    change(&mut exercise);
    exercise.problems().into_iter().map(|problem| problem.place).collect()
}

#[test]
fn a_valid_exercise_survives_json() {
    let exercise = example();
    assert_eq!(exercise.problems(), []);
    let text = serde_json::to_string(&exercise).expect("JSON");
    assert_eq!(serde_json::from_str::<Exercise>(&text).expect("an exercise"), exercise);
}

#[test]
fn every_problem_is_found_at_its_place() {
    assert_eq!(places(|exercise| exercise.name = "Nothing arrives".into()), ["name"]);
    assert_eq!(places(|exercise| exercise.persona = "nobody".into()), ["persona"]);
    assert_eq!(places(|exercise| exercise.cause = "gremlins".into()), ["cause"]);
    assert_eq!(places(|exercise| exercise.scenario.fleet_size = Some(FLEET_SIZE_MAX + 1)), ["scenario"]);
    assert_eq!(places(|exercise| exercise.scenario.start = Some("monday".into())), ["scenario"]);
    assert_eq!(places(|exercise| exercise.hints = vec![101]), ["hints"]);
    assert_eq!(places(|exercise| drop(exercise.texts.remove("sv"))), ["texts.sv"]);
    let two = places(|exercise| {
        exercise.minutes = 0;
        exercise.prepare[0] = ScriptStep::Onboard { by: Some("x".into()), scope: Scope::Collection("y".into()) };
        exercise.solution.push(ScriptStep::EndFault { id: FaultId::SecretExpired });
    });
    assert_eq!(two, ["minutes", "prepare[0]", "prepare[0]", "solution[1]"]);
    let texts = places(|exercise| {
        if let Some(texts) = exercise.texts.get_mut("sv") {
            texts.answers.remove("clock");
            texts.answers.insert("moon".into(), "The moon.".into());
            texts.story.clear();
            texts.hints.clear();
        }
    });
    assert_eq!(texts, ["texts.sv.story", "texts.sv.hint-1", "texts.sv.answer-clock", "texts.sv.answer-moon"]);
}

#[test]
fn hints_and_wrong_answers_cost_points() {
    let exercise = Exercise { hints: vec![10, 20, 40], ..example() };
    assert_eq!((exercise.points(0, 0), exercise.points(2, 1), exercise.points(9, 9)), (100, 55, 0));
}
