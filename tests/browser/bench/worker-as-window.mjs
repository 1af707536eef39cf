// The peers' pages leave what they can do on `window`; imported before them, this gives a worker one.
self.window = self;
