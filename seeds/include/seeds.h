int seeds_placeholder(void);
