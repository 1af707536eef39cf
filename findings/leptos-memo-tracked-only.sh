#!/bin/sh
# `Memo::track` of Leptos' reactive graph subscribes to a memo without computing it. A memo that nothing else reads has then no
# sources, is never marked as changed, and whoever tracked it is never told. Reading it, and dropping the value, tells.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir src
cat > Cargo.toml <<'END'
[package]
name = "finding"
version = "0.0.0"
edition = "2024"

[dependencies]
reactive_graph = "=0.2.16"
END
cat > src/main.rs <<'END'
use reactive_graph::computed::Memo;
use reactive_graph::graph::untrack;
use reactive_graph::owner::Owner;
use reactive_graph::signal::RwSignal;
use reactive_graph::traits::{Get, Set, Track, With};

/// What follows a change of the stage sees of the number: before the change, and after it.
fn seen(reads: bool) -> [i32; 2] {
    let number = RwSignal::new(1);
    let stage = Memo::new(move |_| number.get() / 10);
    let shown = Memo::new(move |_| {
        if reads {
            stage.with(|_| ());
        } else {
            stage.track();
        }
        untrack(move || number.get())
    });
    let before = shown.get();
    number.set(20);
    [before, shown.get()]
}

fn main() {
    let owner = Owner::new();
    owner.set();
    println!("tracked {:?} read {:?}", seen(false), seen(true));
}
END
seen=$(cargo run --quiet)
echo "$seen"
case "$seen" in
    "tracked [1, 1] read [1, 20]") echo "As found: a memo that is only tracked tells no change." ;;
    *) echo "Changed: it tells."; exit 1 ;;
esac
