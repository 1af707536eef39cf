//! Leaves columns out of scans: those that no stage looks at and the result does not have.

use super::{Bound, Pipeline, SortKey, Stage, Typed};

/// Marks which columns of the entity are needed, when these columns of the result are.
pub(crate) fn prune(pipeline: &mut Pipeline, needed: Vec<bool>) {
    let mut needed = needed;
    let widths = widths(pipeline);
    for (stage, width) in pipeline.stages.iter_mut().zip(widths).rev() {
        let mut before = match stage {
            // These make new columns: only what they look at is needed.
            Stage::Project(_) | Stage::Summarize { .. } | Stage::Count => vec![false; width],
            Stage::Where(_) | Stage::OrderBy(_) | Stage::Top { .. } | Stage::Take(_) => needed,
            Stage::Join(join) => {
                let (mut left, right) = (needed[..width].to_vec(), &needed[width..]);
                left[join.left_device] = true;
                let mut of_right = right.to_vec();
                of_right.insert(join.right_device, true);
                prune(&mut join.right, of_right);
                left
            }
        };
        let mut mark = |bound: &Bound| bound.columns(&mut |index| before[index] = true);
        match stage {
            Stage::Where(condition) => mark(condition),
            Stage::Project(outputs) => outputs.iter().for_each(|output: &Typed| mark(&output.expression)),
            Stage::Summarize { keys, aggregates } => {
                keys.iter().for_each(|key| mark(&key.expression));
                for call in aggregates {
                    call.argument.iter().for_each(|argument| mark(&argument.expression));
                    call.condition.iter().for_each(&mut mark);
                }
            }
            Stage::OrderBy(by) | Stage::Top { by, .. } => by.iter().for_each(|key: &SortKey| mark(&key.by.expression)),
            Stage::Take(_) | Stage::Count | Stage::Join(_) => {}
        }
        needed = before;
    }
    pipeline.scan.needed = needed;
}

/// How many columns there are before each stage.
fn widths(pipeline: &Pipeline) -> Vec<usize> {
    let mut width = pipeline.width;
    let mut widths = Vec::with_capacity(pipeline.stages.len());
    for stage in &pipeline.stages {
        widths.push(width);
        width = match stage {
            Stage::Project(outputs) => outputs.len(),
            Stage::Summarize { keys, aggregates } => keys.len() + aggregates.len(),
            Stage::Count => 1,
            Stage::Join(join) => width + join.right.columns.len() - 1,
            Stage::Where(_) | Stage::OrderBy(_) | Stage::Top { .. } | Stage::Take(_) => width,
        };
    }
    widths
}
