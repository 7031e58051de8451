int seeds_placeholder(void) { return 0; }
