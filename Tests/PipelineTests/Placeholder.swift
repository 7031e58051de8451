import Knowledge
