SELECT CORR(offline_auc, online_ctr) FROM launches;
