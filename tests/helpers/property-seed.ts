import fc from 'fast-check'

// Properties try the same values in every run, so that a commit is either green or not. PROPERTY_SEED looks elsewhere.
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20261122) })
