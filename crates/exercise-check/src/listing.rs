//! `public/exercises.json`: the built-in exercises in one file, which the page of the exercises fetches when it is first opened, and
//! which any client of the gateway may send one of.

use scenario::exercise::Exercise;

/// The file: an array, one exercise a line.
///
/// # Errors
/// None that an exercise can cause.
pub fn listing(exercises: &[Exercise]) -> Result<String, serde_json::Error> {
    let mut sorted: Vec<&Exercise> = exercises.iter().collect();
    sorted.sort_by(|one, other| {
        (one.difficulty, one.minutes, &one.name).cmp(&(other.difficulty, other.minutes, &other.name))
    });
    let lines = sorted.into_iter().map(serde_json::to_string).collect::<Result<Vec<_>, _>>()?;
    Ok(format!("[\n{}\n]\n", lines.join(",\n")))
}
