"""Ask a medicine monograph: curated answers word for word, or a plain reason why not."""
