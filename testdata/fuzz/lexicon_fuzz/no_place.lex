[keep any]
