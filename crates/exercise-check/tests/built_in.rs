//! The built-in exercises: each is solved by its scripted learner, not accepted unsolved or with its symptom hidden only, says in the
//! logs what it said before, and is in the file that the app fetches. `TENANT_ATTACH_LAB_UPDATE=1` renews both.

use exercise_check::{check_directory, directories, listing};
use std::path::PathBuf;

fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn is_update() -> bool {
    std::env::var_os("TENANT_ATTACH_LAB_UPDATE").is_some()
}

#[test]
fn every_exercise_is_whole_and_in_the_listing() {
    let mut exercises = Vec::new();
    let mut problems = Vec::new();
    for directory in directories(&repository().join("scenarios")).expect("the exercises") {
        let (exercise, found) = check_directory(&directory, is_update()).expect("readable");
        exercises.extend(exercise);
        problems.extend(found.into_iter().map(|problem| format!("{}/{problem}", directory.display())));
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    let file = repository().join("public/exercises.json");
    let made = listing(&exercises).expect("JSON");
    if is_update() {
        std::fs::write(&file, &made).expect("written");
    }
    let found = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(
        found == made,
        "public/exercises.json is not what scenarios/ says; renew it with TENANT_ATTACH_LAB_UPDATE=1 cargo test -p exercise-check"
    );
}
